import { CircleAlert } from 'lucide-react'

import { useMe } from '../../../store/me.ts'
import { useOffline } from '../../../store/offline.ts'
import { actionOf } from '../../actions/actions.ts'
import { perform } from '../../actions/useActions.ts'
import { Button } from '../../parts/Button.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import styles from './save.module.css'
import { saveWords } from './saveWords.ts'

/** When edits are not saved, what to do stands above the map and not behind a press. */
export function SaveBanner() {
  const words = useWords()
  const save = useMe((me) => me.save)
  const isKept = useOffline((state) => state.isKept)
  const problem = useOffline((state) => state.problem)
  // Said once: not anew with every change that is on its way to this device's disk.
  const keeping = { isKept, isAllKept: isKept && problem === null, problem }
  const { name, details } = saveWords(save, words, keeping)
  return (
    <>
      <div role="status">
        <VisuallyHidden>{save.state === 'offline' ? name : null}</VisuallyHidden>
      </div>
      <div role="alert">
        {save.state === 'notSaved' || save.state === 'ended' ? (
          <div className={styles['banner']}>
            <CircleAlert size={18} aria-hidden="true" />
            <p className={styles['bannerText']}>
              <strong>{name}.</strong> {details}
            </p>
            <Button onClick={() => void perform(actionOf('exportJson'))}>{words.t('action.exportJson')}</Button>
            <Button onClick={() => location.reload()}>{words.t('shell.reload')}</Button>
          </div>
        ) : null}
      </div>
    </>
  )
}
