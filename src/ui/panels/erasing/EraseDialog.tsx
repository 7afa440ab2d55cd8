import { useState } from 'react'

import type { Words } from '../../../i18n/t.ts'
import type { ApiProblem, EraseRequest } from '../../../store/erasing.ts'
import { eraseHere } from '../../../store/erasing.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { nameOf, read } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './erasing.module.css'

interface EraseDialogProps {
  readonly target: EraseRequest
  /** What it is called, where it is not on the map any more. */
  readonly name: string
  readonly onClose: () => void
}

/** Says what goes and what stays elsewhere, and erases only when that was confirmed in writing. */
export function EraseDialog({ target, name: given, onClose }: EraseDialogProps) {
  const words = useWords()
  const { t } = words
  const name = useTargetName(target, given)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  // A map without a title is confirmed by the word too.
  const asked = target.type === 'map' && name.trim() !== '' ? name : t('erasing.word')

  const erase = async (): Promise<void> => {
    if (isBusy) return
    if (!isSameText(typed, asked)) return setWrong(t('erasing.wrong', { word: asked }))
    setIsBusy(true)
    setProblem(null)
    const erased = await eraseHere(target)
    setIsBusy(false)
    if (!erased.ok) return setProblem(problemOf(erased.problem, words))
    showToast(t(`erasing.done.${target.type}`, { name }))
    onClose()
    if (target.type === 'map') navigate(pathOf({ page: 'home' }), { replace: true })
  }

  return (
    <Dialog
      title={t(`erasing.title.${target.type}`, { name })}
      description={t(`erasing.text.${target.type}`)}
      onClose={onClose}
      onSubmit={() => void erase()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="danger" isSubmit aria-disabled={isBusy}>
            {t(isBusy ? 'erasing.busy' : 'erasing.do')}
          </Button>
        </>
      }
    >
      <p className={styles['text']}>{t(`erasing.undo.${target.type}`)}</p>
      <h3 className={styles['heading']}>{t('erasing.stays')}</h3>
      <ul className={styles['list']}>
        <li>{t('erasing.staysCopies')}</li>
        <li>{t('erasing.staysBackups')}</li>
        <li>{t('erasing.staysNote')}</li>
      </ul>
      <TextField
        label={t('erasing.type', { word: asked })}
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

/** Kept as it was when the dialog opened: the card goes before the dialog does. */
function useTargetName(target: EraseRequest, given: string): string {
  const words = useWords()
  const map = useCareerMap()
  const [name] = useState(() => {
    if (target.type === 'map') return read(map, words, map.settings.title)
    return target.type === 'card' && map.records.has(target.id) ? nameOf(map, words, target.id) : given
  })
  return name
}

function isSameText(typed: string, asked: string): boolean {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
  return plain(typed) === plain(asked)
}

function problemOf(problem: ApiProblem, { t }: Words): string {
  if (problem.code === 'unreachable') return t('erasing.offline')
  if (problem.code !== 'refused') return t('erasing.trouble')
  if (problem.problem === 'notFound') return t('erasing.gone')
  if (problem.problem === 'tryLater') return t('erasing.later')
  return problem.status === 401 || problem.status === 403 ? t('erasing.refused') : t('erasing.trouble')
}
