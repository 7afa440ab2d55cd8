import { Ellipsis } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'

import type { CardRecord } from '../../../model/kinds.ts'
import { figureBadgeKey } from '../../../store/badges.ts'
import { useMayComment } from '../../../store/comments.ts'
import { findMarkOf, useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { useIsFocused, useIsSelected } from '../../../store/selectors.ts'
import { useView } from '../../../store/view.ts'
import { focus, openInspector, select } from '../../../store/viewActs.ts'
import { actionOf } from '../../actions/actions.ts'
import { perform } from '../../actions/useActions.ts'
import { CardTitleField } from '../../CardTitleField.tsx'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useMapReading } from '../../useMapReading.ts'
import { useWords } from '../../words.tsx'
import { commentRows } from '../comments/commentRows.ts'
import { EntryComments } from '../comments/EntryComments.tsx'
import { useFlash } from '../people/useFlash.ts'
import styles from './card.module.css'
import { CardDiff } from './CardDiff.tsx'
import { CardGap } from './CardGap.tsx'
import { CardPeers } from './CardPeers.tsx'
import { cardRows } from './cardRows.ts'
import foundStyles from './found.module.css'
import { jumpTo } from './jump.ts'
import { LateConfirmed } from './LateConfirmed.tsx'
import { mayTakeFocus } from './mayTakeFocus.ts'
import { PinnedButton, PinnedList } from './PinnedList.tsx'
import { cardInputs, readCard } from './reading.ts'

interface CardEntryProps {
  readonly card: CardRecord
  readonly isEditing: boolean
  /** Opens the title of a card for typing; null closes it. */
  readonly onEdit: (id: string | null) => void
  /** What is to be said of it besides, from elsewhere on the map. */
  readonly remark?: string
  /** Whether arrow keys walk over the entries: then only the one with the focus is a stop of the Tab key. */
  readonly isRoving?: boolean
}

const STEPS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const

/**
 * One card as an entry of a list: what its face says, in text, with its links and a menu of every verb. An edit in
 * its cell that is not about it draws it no second time.
 */
export const CardEntry = memo(function CardEntry({
  card,
  isEditing,
  onEdit,
  remark = '',
  isRoving = false,
}: CardEntryProps) {
  const words = useWords()
  const { t } = words
  const { title, facts, pinned, links } = useMapReading(
    (map) => cardInputs(map, words, card),
    (map) => readCard(map, words, card),
  )
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isCommentable = useMayComment()
  const isSelected = useIsSelected(card.id)
  const isFocused = useIsFocused(card.id)
  const hasDetails = useView((view) => view.isInspectorOpen) && isSelected
  const button = useRef<HTMLButtonElement>(null)
  const entry = useRef<HTMLLIElement>(null)
  const found = useFind((find) => findMarkOf(find, card.id))
  const flash = useFlash(card.id)
  const tabIndex = isRoving && !isFocused ? -1 : undefined

  useEffect(() => {
    const element = button.current
    if (isFocused && element !== null && mayTakeFocus()) element.focus()
  }, [isFocused, isEditing])

  useEffect(() => {
    if (found === 'at') entry.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [found])

  // A sheet that opens under the list must not leave what it is about out of sight.
  useEffect(() => {
    if (hasDetails) entry.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [hasDetails])

  const edit = (): void => {
    // Where typing ends, the focus is on the card it was about.
    focus(card.id)
    onEdit(card.id)
  }
  const handleClick = (event: MouseEvent): void => {
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey
    select([card.id], isMore ? 'toggle' : 'only')
    if (!isMore) openInspector()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2' && !isReadOnly) {
      event.preventDefault()
      edit()
    }
    const direction = isStep(event.key) ? STEPS[event.key] : null
    if (direction !== null && event.altKey) {
      event.preventDefault()
      perform(actionOf(`step.${direction}`))
    }
  }

  return (
    <li
      ref={entry}
      className={classes(styles['card'], foundStyles['found'], flash.className)}
      data-flash={flash['data-flash']}
      data-kind={card.kind}
      data-selected={isSelected || undefined}
      data-found={found ?? undefined}
    >
      <div className={styles['cardHead']}>
        {isEditing ? (
          <CardTitleField card={card} className={styles['input']} onDone={() => onEdit(null)} />
        ) : (
          <button
            ref={button}
            type="button"
            className={styles['title']}
            aria-pressed={isSelected}
            tabIndex={tabIndex}
            data-stop={card.id}
            onFocus={() => focus(card.id)}
            onClick={handleClick}
            onDoubleClick={() => (isReadOnly ? undefined : edit())}
            onKeyDown={handleKeyDown}
          >
            {card.kind === 'occupation' ? null : <span className={styles['kind']}>{t(`kind.${card.kind}`)} </span>}
            {title}
          </button>
        )}
        {isReadOnly && !isCommentable ? null : (
          <MenuButton
            label={t('table.cardMenu', { title })}
            icon={Ellipsis}
            isIconOnly
            tabIndex={tabIndex}
            rows={() => (isReadOnly ? commentRows(card.id, t) : cardRows(card, words, edit))}
          />
        )}
      </div>
      {facts.map(({ said, figures }) => (
        <p key={said} className={styles['fact']}>
          {figures.map((field) => (
            <LateConfirmed key={field} id={figureBadgeKey(card.id, field)} how="beside" />
          ))}
          {said}
        </p>
      ))}
      {remark === '' ? null : <p className={styles['fact']}>{remark}</p>}
      <CardDiff id={card.id} />
      <CardGap id={card.id} />
      <LateConfirmed id={card.id} how="lines" />
      {card.illustrative ? <p className={styles['illustrative']}>{t('face.illustrative')}</p> : null}
      <PinnedList label={t('table.notes', { title })} pinned={pinned} tabIndex={tabIndex} />
      {links.length === 0 ? null : (
        <ul className={styles['links']} aria-label={t('table.links', { title })}>
          {links.map(({ id, otherId, words: said, hung }) => (
            <li key={id}>
              <TextButton tabIndex={tabIndex} onClick={() => jumpTo(otherId)}>
                {said}
              </TextButton>
              {hung.map((one) => (
                <span key={one.id} className={styles['linkNote']}>
                  <PinnedButton pinned={one} tabIndex={tabIndex} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <EntryComments id={card.id} tabIndex={tabIndex} />
      <CardPeers id={card.id} />
    </li>
  )
})

function isStep(key: string): key is keyof typeof STEPS {
  return key in STEPS
}
