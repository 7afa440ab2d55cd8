import { Plus, X } from 'lucide-react'
import { useState } from 'react'

import type { ComboboxItem } from '../../parts/Combobox.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { Suggest } from '../../parts/Suggest.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'

export interface ListedItem {
  readonly id: string
  readonly words: string
  /** How many of the cards shown have it. */
  readonly count: number
}

interface ListFieldProps {
  readonly label: string
  readonly items: readonly ListedItem[]
  /** How many cards are shown. */
  readonly of: number
  /** What the field for a new one is called. */
  readonly addLabel: string
  /** What the map has already that could be added. */
  readonly suggestions: readonly ComboboxItem[]
  readonly isDisabled: boolean
  readonly onAdd: (words: string) => void
  /** Adds one of the suggestions. */
  readonly onAddKnown: (id: string) => void
  readonly onRemove: (id: string) => void
  /** Opens an item that has a form of its own. */
  readonly onOpen?: (id: string) => void
}

/** A list of short things as chips that can be taken away, and a field to add one, new or known. */
export function ListField(props: ListFieldProps) {
  const { label, items, of, isDisabled, onRemove, onOpen } = props
  const { t } = useWords()
  return (
    <div className={styles['list']}>
      {items.length === 0 ? null : (
        <ul className={styles['chips']} aria-label={label}>
          {items.map(({ id, words, count }) => (
            <li key={id} className={styles['chip']}>
              {onOpen === undefined ? (
                words
              ) : (
                <TextButton aria-label={t('inspector.edit', { name: words })} onClick={() => onOpen(id)}>
                  {words}
                </TextButton>
              )}
              {count === of ? null : <span className={styles['some']}>{t('inspector.someOf', { n: count, of })}</span>}
              {isDisabled ? null : (
                <IconButton label={t('inspector.removeItem', { name: words })} icon={X} onClick={() => onRemove(id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isDisabled ? null : <Adder {...props} />}
    </div>
  )
}

function Adder({ addLabel, suggestions, onAdd, onAddKnown }: ListFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const add = (): void => {
    const words = typed.trim()
    setTyped('')
    if (words !== '') onAdd(words)
  }
  return (
    <div className={styles['adder']}>
      <Suggest
        label={addLabel}
        value={typed}
        items={suggestions}
        maxLength={500}
        onChange={setTyped}
        onChoose={({ id }) => {
          setTyped('')
          onAddKnown(id)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      <IconButton label={t('inspector.addTo', { list: addLabel })} icon={Plus} variant="default" onClick={add} />
    </div>
  )
}
