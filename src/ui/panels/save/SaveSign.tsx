import { Check, CircleAlert, CloudOff, CloudUpload } from 'lucide-react'

import { useMe } from '../../../store/me.ts'
import type { SaveState } from '../../../store/me.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './save.module.css'
import { saveWords } from './saveWords.ts'

const ICONS = { saved: Check, saving: CloudUpload, offline: CloudOff, notSaved: CircleAlert } as const

/** Whether what I did is safe, in a word; the rest one press away. */
export function SaveSign() {
  const words = useWords()
  const save: SaveState = useMe((me) => me.save)
  const { name, details } = saveWords(save, words)
  const Icon = ICONS[save.state]
  return (
    <>
      <PopoverButton
        label={words.t('shell.saveDetails', { state: name })}
        title={name}
        className={styles['sign']}
        data-state={save.state}
        face={
          <>
            <Icon size={16} aria-hidden="true" />
            <span className={styles['name']}>{name}</span>
          </>
        }
      >
        <p className={styles['details']}>{details}</p>
      </PopoverButton>
    </>
  )
}
