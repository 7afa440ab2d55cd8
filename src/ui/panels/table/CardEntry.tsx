import { Ellipsis } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'

import type { PlacedCard } from '../../../model/kinds.ts'
import { supportsAlong } from '../../../model/map.ts'
import type { Note } from '../../../model/note.ts'
import type { Support } from '../../../model/support.ts'
import { acts } from '../../../store/acts.ts'
import { findMarkOf, useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { useCareerMap, useGaps, useIsFocused, useIsSelected, useMapIndex } from '../../../store/selectors.ts'
import { useView, viewStore } from '../../../store/view.ts'
import { focus, openDialog, openInspector, select } from '../../../store/viewActs.ts'
import { actionOf } from '../../actions/actions.ts'
import { perform } from '../../actions/useActions.ts'
import { GapTag } from '../../canvas/cards/GapTag.tsx'
import { gapWords, nameOf, read, titleOf } from '../../canvas/names.ts'
import { CardTitleField } from '../../CardTitleField.tsx'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuItem, MenuRow } from '../../parts/menu.ts'
import { Avatar } from '../people/Avatar.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import styles from './card.module.css'
import { factLines } from './facts.ts'
import foundStyles from './found.module.css'
import totals from './totals.module.css'

interface CardEntryProps {
  readonly card: PlacedCard
  readonly isEditing: boolean
  /** Opens the title of a card for typing; null closes it. */
  readonly onEdit: (id: string | null) => void
}

const STEPS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const

/** One card as an entry of its cell: what its face says, in text, with its links and a menu of every verb. */
export function CardEntry({ card, isEditing, onEdit }: CardEntryProps) {
  const words = useWords()
  const { t, number } = words
  const map = useCareerMap()
  const { linksAt, notesOn, supportsOn } = useMapIndex()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isSelected = useIsSelected(card.id)
  const isFocused = useIsFocused(card.id)
  const showsGaps = useView((view) => view.showsGaps)
  const gap = useGaps().byCard.get(card.id)
  const peers = useMe((me) => me.peers).filter(({ selectedIds }) => selectedIds.has(card.id))
  const button = useRef<HTMLButtonElement>(null)
  const entry = useRef<HTMLLIElement>(null)
  const found = useFind((find) => findMarkOf(find, card.id))
  const title = titleOf(map, words, card) || t('canvas.untitled')

  useEffect(() => {
    const element = button.current
    if (isFocused && element !== null && mayTakeFocus()) element.focus()
  }, [isFocused, isEditing])

  useEffect(() => {
    if (found === 'at') entry.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [found])

  const handleClick = (event: MouseEvent): void => {
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey
    select([card.id], isMore ? 'toggle' : 'only')
    if (!isMore) openInspector()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2' && !isReadOnly) {
      event.preventDefault()
      onEdit(card.id)
    }
    const direction = isStep(event.key) ? STEPS[event.key] : null
    if (direction !== null && event.altKey) {
      event.preventDefault()
      acts.stepCards([card.id], direction)
    }
  }

  const pinnedLines = (notes: readonly Note[], supports: readonly Support[]) => [
    ...notes.map(({ id, noteType, text }) => ({ id, type: t(`noteType.${noteType}`), words: read(map, words, text) })),
    ...supports.map(({ id, name }) => ({ id, type: t('kind.support'), words: read(map, words, name) })),
  ]
  const links = (linksAt.get(card.id) ?? []).map((link) => {
    const isOut = link.from === card.id
    const otherId = isOut ? link.to : link.from
    const name = nameOf(map, words, otherId)
    const said = t(isOut ? `inspector.linkOut.${link.relation}` : `inspector.linkIn.${link.relation}`, { name })
    const hung = pinnedLines(notesOn.get(link.id) ?? [], supportsAlong(map, link))
    return { id: link.id, otherId, words: said, hung }
  })
  const pinned = pinnedLines(notesOn.get(card.id) ?? [], supportsOn.get(card.id) ?? [])

  return (
    <li
      ref={entry}
      className={classes(styles['card'], foundStyles['found'])}
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
            onFocus={() => focus(card.id)}
            onClick={handleClick}
            onDoubleClick={() => (isReadOnly ? undefined : onEdit(card.id))}
            onKeyDown={handleKeyDown}
          >
            {card.kind === 'occupation' ? null : <span className={styles['kind']}>{t(`kind.${card.kind}`)} </span>}
            {title}
          </button>
        )}
        {isReadOnly ? null : (
          <MenuButton
            label={t('table.cardMenu', { title })}
            icon={Ellipsis}
            isIconOnly
            rows={() => cardRows(card, t, () => onEdit(card.id))}
          />
        )}
      </div>
      {factLines(map, words, card).map((line) => (
        <p key={line} className={styles['fact']}>
          {line}
        </p>
      ))}
      {showsGaps && gap !== undefined ? (
        <p className={totals['gap']}>
          <GapTag band={gap.band} words={gapWords(words, gap)} />
          {gap.demand === null || gap.supply === null ? null : (
            <VisuallyHidden>
              {t('table.gapLine', { words: '', demand: number(gap.demand), supply: number(gap.supply) })}
            </VisuallyHidden>
          )}
        </p>
      ) : null}
      {card.illustrative ? <p className={styles['illustrative']}>{t('face.illustrative')}</p> : null}
      {pinned.length === 0 ? null : (
        <ul className={styles['notes']} aria-label={t('table.notes', { title })}>
          {pinned.map(({ id, type, words: said }) => (
            <li key={id}>
              <strong>{type}</strong> {said}
            </li>
          ))}
        </ul>
      )}
      {links.length === 0 ? null : (
        <ul className={styles['links']} aria-label={t('table.links', { title })}>
          {links.map(({ id, otherId, words: said, hung }) => (
            <li key={id}>
              <button type="button" className={styles['jump']} onClick={() => select([otherId])}>
                {said}
              </button>
              {hung.map((one) => (
                <span key={one.id} className={styles['linkNote']}>
                  <strong>{one.type}</strong> {one.words}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {peers.length === 0 ? null : (
        <p className={styles['peers']}>
          {peers.map((peer) => (
            <Avatar key={peer.id} name={peer.name} color={peer.color} />
          ))}
          <VisuallyHidden>{t('table.selectedBy', { names: peers.map(({ name }) => name).join(', ') })}</VisuallyHidden>
        </p>
      )}
    </li>
  )
}

function cardRows(card: PlacedCard, t: ReturnType<typeof useWords>['t'], onEdit: () => void): readonly MenuRow[] {
  const { id } = card
  const item = (key: string, label: string, onSelect: () => void, more: Partial<MenuItem> = {}): MenuItem => ({
    type: 'item',
    id: key,
    label,
    onSelect,
    ...more,
  })
  return [
    item('details', t('table.details'), () => {
      select([id])
      openInspector()
    }),
    item('title', t('table.editTitle'), onEdit, { shortcut: 'F2', takesFocus: true }),
    item('connect', t('table.connect'), () => openDialog({ type: 'connect', from: id })),
    item('note', t('table.note'), () => openDialog({ type: 'note', target: { on: 'record', recordId: id } })),
    { type: 'line', id: 'line1' },
    item('move', t('table.move'), () => openDialog({ type: 'move', ids: [id] })),
    item('up', t('table.up'), () => void acts.stepCards([id], 'up'), { shortcut: 'Alt+↑' }),
    item('down', t('table.down'), () => void acts.stepCards([id], 'down'), { shortcut: 'Alt+↓' }),
    item('left', t('table.left'), () => void acts.stepCards([id], 'left'), { shortcut: 'Alt+←' }),
    item('right', t('table.right'), () => void acts.stepCards([id], 'right'), { shortcut: 'Alt+→' }),
    { type: 'line', id: 'line2' },
    ...(['cut', 'copy', 'paste'] as const).map((act) => item(act, t(`action.${act}`), () => onThis(id, act))),
    item('duplicate', t('table.duplicate'), () => void acts.duplicate([id])),
    item('remove', t('table.remove'), () => void acts.remove([id]), { isDangerous: true }),
  ]
}

/** Does an act of the action table with this card or, where it is one of those selected, with all of them. */
function onThis(id: string, act: string): void {
  if (!viewStore.getState().selectedIds.has(id)) select([id])
  perform(actionOf(act))
}

function isStep(key: string): key is keyof typeof STEPS {
  return key in STEPS
}

/** Whether the page's focus may go to a card: it is in the table already, or nowhere. */
function mayTakeFocus(): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return true
  return active.closest('table') !== null && active.closest('input, textarea') === null
}
