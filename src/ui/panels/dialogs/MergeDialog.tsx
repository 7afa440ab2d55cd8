import { useState } from 'react'

import type { Words } from '../../../i18n/t.ts'
import type { Level } from '../../../model/level.ts'
import type { CareerMap } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { reshapeActs } from '../../../store/reshapeActs.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { laneName } from '../../canvas/names.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { ChangeFooter } from './ChangeFooter.tsx'

interface MergeDialogProps {
  /** The level or pathway at hand; null for none. */
  readonly id: string | null
  readonly onClose: () => void
}

/** Makes two levels or two pathways one: which goes, and which takes what it holds. */
export function MergeDialog({ id: first, onClose }: MergeDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { levels, pathways } = useMapIndex()
  const groups: readonly (readonly (Level | Pathway)[])[] = [pathways, levels].filter((lanes) => lanes.length > 1)
  const all = groups.flat()
  const [wished, setWished] = useState(first)
  const [target, setTarget] = useState<string | null>(null)
  const lane = all.find(({ id }) => id === wished) ?? all[0]
  const others = all.filter(({ id, kind }) => id !== lane?.id && kind === lane?.kind)
  const into = others.find(({ id }) => id === target) ?? neighborOf(all, others, lane)
  if (lane === undefined || into === undefined) return null

  const merge = (): void => {
    reshapeActs.mergeLanes(lane.id, into.id)
    onClose()
  }
  return (
    <Dialog
      title={t('merge.title')}
      description={t(lane.kind === 'level' ? 'merge.levelHint' : 'merge.pathwayHint')}
      onClose={onClose}
      onSubmit={merge}
      footer={<ChangeFooter label={t('merge.do')} onClose={onClose} />}
    >
      <Select label={t('merge.lane')} value={lane.id} options={optionsOf(map, words, all)} onChange={setWished} />
      <Select label={t('merge.into')} value={into.id} options={optionsOf(map, words, others)} onChange={setTarget} />
    </Dialog>
  )
}

function optionsOf(map: CareerMap, words: Words, lanes: readonly (Level | Pathway)[]) {
  return lanes.map(({ id, kind }) => ({
    value: id,
    label: words.t(`merge.option.${kind}`, { name: laneName(map, words, id) }),
  }))
}

/** The lane before it among its kind, or behind it. */
function neighborOf(
  all: readonly (Level | Pathway)[],
  others: readonly (Level | Pathway)[],
  lane: Level | Pathway | undefined,
): Level | Pathway | undefined {
  const before = lane === undefined ? undefined : all[all.indexOf(lane) - 1]
  return before !== undefined && others.includes(before) ? before : others[0]
}
