import { Check, CircleAlert, CloudOff, CloudUpload, LogOut } from 'lucide-react'
import { Suspense } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import { useMe } from '../../../store/me.ts'
import { useOffline } from '../../../store/offline.ts'
import type { SaveState } from '../../../store/me.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { LateWords, useWords } from '../../words.tsx'
import styles from './save.module.css'
import { saveWords } from './saveWords.ts'
import { late } from '../../parts/late.tsx'

const CopyPart = late(async () => (await import('../offline/CopyPart.tsx')).CopyPart)

const ICONS = { saved: Check, saving: CloudUpload, offline: CloudOff, notSaved: CircleAlert, ended: LogOut } as const

/** Whether what I did is safe, in a word; the rest one press away. */
export function SaveSign() {
  const words = useWords()
  const save: SaveState = useMe((me) => me.save)
  const { name, short, details } = saveWords(
    save,
    words,
    useOffline((state) => state),
  )
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
            <span className={styles['name']}>{short}</span>
          </>
        }
      >
        <p className={styles['details']}>{details}</p>
        {/* What the sign means is told even where the rest was not fetched before the server went away. */}
        <Suspense fallback={null}>
          <LateWords>
            <CopyPart />
          </LateWords>
        </Suspense>
      </PopoverButton>
    </>
  )
}
