import { Plus, X } from 'lucide-react'
import { useState } from 'react'

import { IconButton } from '../../parts/IconButton.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'

interface ListFieldProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly words: string }[]
  /** What the field for a new one is called. */
  readonly addLabel: string
  readonly isDisabled: boolean
  readonly onAdd: (words: string) => void
  readonly onRemove: (id: string) => void
  /** Opens an item that has a form of its own. */
  readonly onOpen?: (id: string) => void
}

/** A list of short things as chips that can be taken away, and a field to add one. */
export function ListField({ label, items, addLabel, isDisabled, onAdd, onRemove, onOpen }: ListFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const add = (): void => {
    const words = typed.trim()
    setTyped('')
    if (words !== '') onAdd(words)
  }
  return (
    <div className={styles['list']}>
      <ul className={styles['chips']} aria-label={label}>
        {items.map(({ id, words }) => (
          <li key={id} className={styles['chip']}>
            {onOpen === undefined ? (
              words
            ) : (
              <button
                type="button"
                className={styles['jump']}
                aria-label={t('inspector.edit', { name: words })}
                onClick={() => onOpen(id)}
              >
                {words}
              </button>
            )}
            {isDisabled ? null : (
              <IconButton label={t('inspector.removeItem', { name: words })} icon={X} onClick={() => onRemove(id)} />
            )}
          </li>
        ))}
      </ul>
      {isDisabled ? null : (
        <div className={styles['adder']}>
          <TextField
            label={addLabel}
            value={typed}
            maxLength={500}
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              add()
            }}
          />
          <IconButton label={`${t('inspector.addItem')}: ${addLabel}`} icon={Plus} variant="default" onClick={add} />
        </div>
      )}
    </div>
  )
}
