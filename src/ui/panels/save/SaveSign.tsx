import { Check, CircleAlert, CloudOff, CloudUpload, LogOut } from 'lucide-react'

import { may, useAccess } from '../../../store/access.ts'
import { useMe } from '../../../store/me.ts'
import type { SaveState } from '../../../store/me.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './save.module.css'
import { saveWords } from './saveWords.ts'

const ICONS = { saved: Check, saving: CloudUpload, offline: CloudOff, notSaved: CircleAlert, ended: LogOut } as const

/** Whether what I did is safe, in a word; the rest one press away. */
export function SaveSign() {
  const words = useWords()
  const save: SaveState = useMe((me) => me.save)
  const { name, details } = saveWords(save, words)
  const mayEdit = useAccess(may('editMap'))
  const Icon = ICONS[save.state]
  return (
    <>
      <PopoverButton
        label={words.t('shell.saveDetails', { state: name })}
        title={name}
        className={styles['sign']}
        data-state={save.state}
        data-idle={!mayEdit && save.state === 'saved' ? '' : undefined}
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
