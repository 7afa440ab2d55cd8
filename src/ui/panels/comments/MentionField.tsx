import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { useEffect, useId, useRef, useState } from 'react'

import { commentActs } from '../../../store/commentActs.ts'
import { COMMENT_LENGTH } from '../../../store/commentDrafts.ts'
import type { Draft } from '../../../store/commentDrafts.ts'
import type { Mentionable } from '../../../store/comments.ts'
import { classes } from '../../parts/classes.ts'
import { isMatch } from '../../parts/match.ts'
import popupStyles from '../../parts/Popup.module.css'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import styles from './comments.module.css'

interface MentionFieldProps {
  readonly label: string
  readonly draft: Draft
  readonly isDisabled: boolean
  /** Whether it takes the focus when it appears. */
  readonly takesFocus: boolean
  readonly describedBy: string | undefined
  readonly onChange: (draft: Draft) => void
  readonly onSend: () => void
  readonly onLeave: () => void
}

/** A text in which `@` and the first letters of a name offer people to mention. */
export function MentionField(props: MentionFieldProps) {
  const { label, draft, isDisabled, takesFocus, describedBy, onChange, onSend, onLeave } = props
  const { t, locale } = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const people = useRef<Promise<readonly Mentionable[]> | null>(null)
  const [known, setKnown] = useState<readonly Mentionable[]>([])
  const [call, setCall] = useState<Call | null>(null)
  const offered = call === null ? [] : known.filter(({ name }) => isMatch(name, call.query, locale))
  const isOffering = offered.length > 0

  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  const look = (text: string, caret: number): void => {
    const found = callIn(text.slice(0, caret))
    setCall(found)
    if (found === null || people.current !== null) return
    people.current = commentActs.listMentionable()
    void people.current.then(setKnown)
  }
  const choose = ({ id: personId, name }: Mentionable): void => {
    if (call === null) return
    const { at, query } = call
    const text = `${draft.text.slice(0, at)}@${name} ${draft.text.slice(at + 1 + query.length)}`
    const mentions = [...draft.mentions.filter((one) => one.id !== personId), { id: personId, name }]
    onChange({ text, mentions })
    setCall(null)
    const next = at + name.length + 2
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next, next)
    })
  }

  return (
    <Base.Root
      items={offered}
      filteredItems={offered}
      value={draft.text}
      open={isOffering}
      disabled={isDisabled}
      autoHighlight="always"
      itemToStringValue={({ name }) => name}
      onOpenChange={(isOpen) => {
        if (!isOpen) setCall(null)
      }}
      onValueChange={(text, { reason, cancel }) => {
        // What was chosen is put in its place by the item itself; Escape beside the list empties nothing.
        if (reason === 'item-press' || reason === 'escape-key') {
          cancel()
          return
        }
        onChange({ ...draft, text })
        look(text, field.current?.selectionStart ?? text.length)
      }}
    >
      <label className={styles['fieldLabel']} htmlFor={id}>
        {label}
      </label>
      <Base.Input
        id={id}
        className={styles['field']}
        aria-label={label}
        aria-describedby={describedBy}
        maxLength={COMMENT_LENGTH}
        placeholder={t('comments.placeholder')}
        render={<textarea ref={field} rows={3} />}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.preventBaseUIHandler()
            onSend()
          } else if (event.key === 'Escape') {
            // The list goes first, then the field; what stands around stays.
            event.stopPropagation()
            event.preventBaseUIHandler()
            if (isOffering) setCall(null)
            else onLeave()
          } else if (!isOffering) {
            // Arrow keys walk in the text.
            event.preventBaseUIHandler()
          }
        }}
      />
      <VisuallyHidden>
        <span role="status">{isOffering ? t('comments.offered', { n: offered.length }) : ''}</span>
      </VisuallyHidden>
      <Base.Portal>
        <Base.Positioner className={popupStyles['positioner']} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={classes(popupStyles['popup'], styles['people'])}>
            <Base.List aria-label={t('comments.mention')}>
              {(person: Mentionable) => (
                <Base.Item
                  key={person.id}
                  value={person}
                  className={popupStyles['item']}
                  onClick={() => choose(person)}
                >
                  <span className={popupStyles['words']}>
                    {person.isGuest ? t('comments.guest', { name: person.name }) : person.name}
                    {person.isHere ? <span className={popupStyles['detail']}>{t('comments.mentionHere')}</span> : null}
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** A name that is being typed: where its `@` stands in the text, and what follows that up to the caret. */
interface Call {
  readonly at: number
  readonly query: string
}

/** The name that is being typed at the end of the text before the caret; null where none is. */
function callIn(before: string): Call | null {
  const query = /(?:^|\s)@([^@\n]{0,40})$/.exec(before)?.[1]
  return query === undefined ? null : { at: before.length - query.length - 1, query }
}
