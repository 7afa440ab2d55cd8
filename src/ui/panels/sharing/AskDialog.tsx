import { useState } from 'react'
import type { ReactNode } from 'react'

import type { ApiProblem } from '../../../store/sharing.ts'
import type { Result } from '../../../model/result.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../words.tsx'
import { accessProblem } from './accessProblem.ts'
import styles from './sharing.module.css'

interface AskDialogProps {
  readonly title: string
  /** What it does, to whom, and whether it can be undone. */
  readonly text: string
  /** What the button does, in words. */
  readonly label: string
  readonly onDo: () => Promise<Result<unknown, ApiProblem>>
  /** It is done. */
  readonly onDone: () => void
  readonly onClose: () => void
  /** What else is to be said or chosen. */
  readonly children?: ReactNode
}

/** Says what taking access away does, and does it only then. */
export function AskDialog({ title, text, label, onDo, onDone, onClose, children }: AskDialogProps) {
  const words = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const done = await onDo()
    setIsBusy(false)
    if (done.ok) onDone()
    else setProblem(accessProblem(done.problem, words))
  }
  return (
    <Dialog
      title={title}
      description={text}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.t('shell.cancel')}</Button>
          <Button variant="danger" aria-disabled={isBusy} onClick={() => void run()}>
            {label}
          </Button>
        </>
      }
    >
      {children}
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    </Dialog>
  )
}
