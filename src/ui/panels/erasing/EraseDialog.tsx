import { useState } from 'react'

import type { Words } from '../../../i18n/t.ts'
import type { ApiProblem, EraseRequest } from '../../../store/erasing.ts'
import { eraseHere } from '../../../store/erasing.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { nameOf, read } from '../../canvas/names.ts'
import { showToast } from '../../parts/toasts.ts'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { ErasingDialog } from './ErasingDialog.tsx'

interface EraseDialogProps {
  readonly target: EraseRequest
  /** What it is called, where it is not on the map any more. */
  readonly name: string
  readonly onClose: () => void
}

/** Erases a card, a comment or the map that is open. */
export function EraseDialog({ target, name: given, onClose }: EraseDialogProps) {
  const words = useWords()
  const { t } = words
  const name = useTargetName(target, given)

  const erase = async (): Promise<string | null> => {
    const erased = await eraseHere(target)
    if (!erased.ok) return problemOf(erased.problem, words)
    showToast(t(`erasing.done.${target.type}`, { name }))
    onClose()
    if (target.type === 'map') navigate(pathOf({ page: 'home' }), { replace: true })
    return null
  }

  return (
    <ErasingDialog
      title={t(`erasing.title.${target.type}`, { name })}
      text={t(`erasing.text.${target.type}`)}
      undo={t(`erasing.undo.${target.type}`)}
      asked={target.type === 'map' ? name : ''}
      onErase={erase}
      onClose={onClose}
    />
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

function problemOf(problem: ApiProblem, { t }: Words): string {
  if (problem.code === 'unreachable') return t('erasing.offline')
  if (problem.code !== 'refused') return t('erasing.trouble')
  if (problem.problem === 'notFound') return t('erasing.gone')
  if (problem.problem === 'tryLater') return t('erasing.later')
  if (problem.problem === 'notWiped') return t('erasing.notWiped')
  return problem.status === 401 || problem.status === 403 ? t('erasing.refused') : t('erasing.trouble')
}
