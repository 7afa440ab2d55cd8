import type { CareerMap } from '../../../model/map.ts'
import { indexOf } from '../../../model/map.ts'
import type { CopyGroups, CopyTargets, LevelTarget, PathwayTarget } from '../../../store/copyTo.ts'
import { laneName } from '../../canvas/names.ts'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import styles from './copy.module.css'

interface CopyLanesProps {
  readonly from: CareerMap
  readonly to: CareerMap
  readonly groups: CopyGroups
  readonly targets: CopyTargets
  readonly isDisabled: boolean
  readonly onChange: (targets: CopyTargets) => void
}

/** Where each row and each column of the copied cards goes. */
export function CopyLanes({ from, to, groups, targets, isDisabled, onChange }: CopyLanesProps) {
  const words = useWords()
  const { t } = words
  const there = indexOf(to)
  const leave = { value: 'leave' as const, label: t('copyTo.leave') }
  return (
    <>
      <fieldset className={styles['lanes']}>
        <legend className={styles['legend']}>{t('copyTo.levels')}</legend>
        {groups.levels.map(({ lane, count }) => (
          <Select<LevelTarget>
            key={lane.id}
            label={t('copyTo.cardsOf', { lane: laneName(from, words, lane.id), n: count })}
            value={targets.levels.get(lane.id) ?? 'leave'}
            isDisabled={isDisabled}
            options={[...there.levels.map(({ id }) => ({ value: id, label: laneName(to, words, id) })), leave]}
            onChange={(level) => onChange({ ...targets, levels: new Map([...targets.levels, [lane.id, level]]) })}
          />
        ))}
      </fieldset>
      <fieldset className={styles['lanes']}>
        <legend className={styles['legend']}>{t('copyTo.pathways')}</legend>
        {groups.pathways.map(({ lane, count }) => (
          <Select<PathwayTarget>
            key={lane.id}
            label={t('copyTo.cardsOf', { lane: laneName(from, words, lane.id), n: count })}
            value={targets.pathways.get(lane.id) ?? 'leave'}
            isDisabled={isDisabled}
            options={[
              ...there.pathways.map(({ id }) => ({ value: id, label: laneName(to, words, id) })),
              { value: 'new', label: t('copyTo.newPathway', { name: laneName(from, words, lane.id) }) },
              leave,
            ]}
            onChange={(pathway) =>
              onChange({ ...targets, pathways: new Map([...targets.pathways, [lane.id, pathway]]) })
            }
          />
        ))}
      </fieldset>
    </>
  )
}
