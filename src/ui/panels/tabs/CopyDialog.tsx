import { useEffect, useState } from 'react'

import type { WordKey } from '../../../i18n/t.ts'
import { copyGroups, copyTo, openTarget, planCopy, sameNames, useCopyTarget } from '../../../store/copyTo.ts'
import type { CopyTargets, OtherMapProblem } from '../../../store/copyTo.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { nameOf } from '../../canvas/names.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import styles from '../dialogs/dialogs.module.css'
import { CopyLanes } from './CopyLanes.tsx'
import { planWords, tellCopied } from './copyWords.ts'
import { refusalWords } from '../../pages/home/problemWords.ts'
import { useCopyMaps } from './useCopyMaps.ts'

interface CopyDialogProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

const PROBLEMS: { readonly [P in OtherMapProblem]: WordKey } = {
  notFound: 'copyTo.notFound',
  tooNew: 'copyTo.tooNew',
  refused: 'copyTo.refused',
}

/** Copies cards to another map: which one, and where each row and column of them goes there. */
export function CopyDialog({ ids, onClose }: CopyDialogProps) {
  const words = useWords()
  const { t } = words
  const from = useCareerMap()
  const mapId = useMap((state) => state.mapId)
  const { maps, problem: listProblem } = useCopyMaps(mapId)
  const [wished, setWished] = useState<string | null>(null)
  const target = maps?.find(({ id }) => id === wished) ?? maps?.[0] ?? null
  const targetId = target?.id ?? null
  useEffect(() => (targetId === null ? undefined : openTarget(targetId)), [targetId])
  const state = useCopyTarget()
  const [changed, setChanged] = useState<{ readonly mapId: string; readonly targets: CopyTargets } | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const groups = copyGroups(from, ids)
  const to = state.map
  const targets =
    to === null || target === null ? null : changed?.mapId === target.id ? changed.targets : sameNames(groups, to)
  const plan = to === null || targets === null ? null : planCopy(from, ids, to, targets)

  const copy = async (): Promise<void> => {
    if (targets === null || target === null || isBusy || plan?.cards === 0) return
    setIsBusy(true)
    const done = await copyTo(ids, targets)
    setIsBusy(false)
    if (done === null) return
    tellCopied(done, target, words)
    onClose()
  }

  const status = (): string => {
    if (listProblem !== null) return refusalWords(listProblem, words)
    if (maps?.length === 0) return t('copyTo.noMaps')
    if (state.problem !== null) return t(PROBLEMS[state.problem])
    if (state.isOffline) return t(isBusy ? 'copyTo.waiting' : 'copyTo.offline')
    if (plan === null) return t('copyTo.opening')
    return planWords(plan, words)
  }
  return (
    <Dialog
      title={t('copyTo.title', { n: ids.length })}
      description={t('copyTo.hint')}
      onClose={onClose}
      onSubmit={() => void copy()}
      footer={
        <DialogFooter
          label={t(isBusy ? 'copyTo.busy' : 'copyTo.do')}
          isDisabled={plan === null || plan.cards === 0 || state.problem !== null || isBusy}
          onClose={onClose}
        />
      }
    >
      <ul className={styles['names']}>
        {ids.map((id) => (
          <li key={id}>{nameOf(from, words, id)}</li>
        ))}
      </ul>
      {maps === null || target === null ? null : (
        <Select
          label={t('copyTo.map')}
          value={target.id}
          isDisabled={isBusy}
          options={maps.map(({ id, title }) => ({ value: id, label: title || t('shell.untitledMap') }))}
          onChange={setWished}
        />
      )}
      {to === null || targets === null || target === null ? null : (
        <CopyLanes
          from={from}
          to={to}
          groups={groups}
          targets={targets}
          isDisabled={isBusy}
          onChange={(next) => setChanged({ mapId: target.id, targets: next })}
        />
      )}
      <p className={styles['result']} role="status">
        {status()}
      </p>
    </Dialog>
  )
}
