import { useState } from 'react'
import type { ReactNode } from 'react'

import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './erasing.module.css'

interface ErasingDialogProps {
  readonly title: string
  /** What goes. */
  readonly text: string
  /** That nobody can undo it, and what else one might do. */
  readonly undo: string
  /** What is to be typed; the word that stands for erasing where it is blank. */
  readonly asked: string
  /** What the button says. */
  readonly label?: string
  /** Erases; gives the words for why it was not done, or null. */
  readonly onErase: () => Promise<string | null>
  readonly onClose: () => void
  /** More of what goes. */
  readonly children?: ReactNode
}

/** Says what goes and what stays elsewhere, and erases only when that was confirmed in writing. */
export function ErasingDialog({ title, text, undo, asked, label, onErase, onClose, children }: ErasingDialogProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const word = asked.trim() === '' ? t('erasing.word') : asked

  const erase = async (): Promise<void> => {
    if (isBusy) return
    if (!isSameText(typed, word)) return setWrong(t('erasing.wrong', { word }))
    setIsBusy(true)
    setProblem(null)
    setProblem(await onErase())
    setIsBusy(false)
  }

  return (
    <Dialog
      title={title}
      description={text}
      onClose={onClose}
      onSubmit={() => void erase()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="danger" isSubmit aria-disabled={isBusy}>
            {isBusy ? t('erasing.busy') : (label ?? t('erasing.do'))}
          </Button>
        </>
      }
    >
      {children}
      <p className={styles['text']}>{undo}</p>
      <h3 className={styles['heading']}>{t('erasing.stays')}</h3>
      <ul className={styles['list']}>
        <li>{t('erasing.staysCopies')}</li>
        <li>{t('erasing.staysBackups')}</li>
        <li>{t('erasing.staysNote')}</li>
      </ul>
      <TextField
        label={t('erasing.type', { word })}
        value={typed}
        error={wrong}
        autoComplete="off"
        onChange={(value) => {
          setTyped(value)
          setWrong(null)
        }}
      />
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    </Dialog>
  )
}

function isSameText(typed: string, asked: string): boolean {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
  return plain(typed) === plain(asked)
}
