import { Trash2 } from 'lucide-react'
import { useState } from 'react'

import { accentFor } from '../../../model/accent.ts'
import { LANE_DISPLAYS } from '../../../model/lane.ts'
import type { LaneDisplay } from '../../../model/lane.ts'
import { LEVEL_TEMPLATES } from '../../../model/level.ts'
import type { Level } from '../../../model/level.ts'
import { readText } from '../../../model/text.ts'
import type { Pathway, PathwayColor } from '../../../model/pathway.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { laneName, read } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { ChangeFooter } from './ChangeFooter.tsx'
import { applyLane } from './laneWish.ts'
import { PathwayColorChoice } from './PathwayColorChoice.tsx'

interface LaneDialogProps {
  /** The level or pathway to change; null for a new one. */
  readonly id: string | null
  readonly lane: 'level' | 'pathway'
  readonly onClose: () => void
}

/** A level or pathway, new or old: its name, its place among the others, a pathway's color. */
export function LaneDialog({ id, lane, onClose }: LaneDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const index = useMapIndex()
  const lanes: readonly (Level | Pathway)[] = lane === 'level' ? index.levels : index.pathways
  // What it was when the dialog opened: what others change meanwhile is not changed back.
  const [old] = useState(() => lanes.find((one) => one.id === id) ?? null)
  const isNew = old === null
  const isGone = !isNew && !lanes.some((one) => one.id === id)
  const others = lanes.filter((one) => one.id !== id)
  const [name, setName] = useState(old === null ? '' : read(map, words, old.label))
  const [template, setTemplate] = useState('')
  const [color, setColor] = useState<PathwayColor>(old?.kind === 'pathway' ? old.color : newAccent(index.pathways))
  const [chosenPlace, setChosenPlace] = useState<string | null>(null)
  const [display, setDisplay] = useState<LaneDisplay>(old?.display ?? 'open')
  const [isAsked, setIsAsked] = useState(false)
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isStillThere = chosenPlace === '' || others.some((one) => one.id === chosenPlace)
  // Told by the lane before it: a place among the others stays what it was when they come and go.
  const place = chosenPlace !== null && isStillThere ? chosenPlace : laneBefore(lanes, id)
  const wrong = name.trim() === '' ? t('field.nameEmpty') : null

  const apply = (): void => {
    setIsAsked(true)
    if (wrong !== null) return
    const after = chosenPlace
    applyLane({ map, language: words.language, lane, old, name: name.trim(), template, color, after, display })
    onClose()
  }
  const title = isNew
    ? t(lane === 'level' ? 'lane.newLevel' : 'lane.newPathway')
    : t(lane === 'level' ? 'lane.level' : 'lane.pathway')
  return (
    <Dialog
      title={title}
      description={t(lane === 'level' ? 'lane.levelHint' : 'lane.pathwayHint')}
      onClose={onClose}
      onSubmit={apply}
      footer={
        <ChangeFooter label={t(isNew ? 'lane.add' : 'shell.save')} onClose={onClose} isGone={isGone}>
          {old === null || isGone || isReadOnly ? null : (
            <Button icon={Trash2} variant="danger" onClick={() => openDialog({ type: 'removeLane', id: old.id })}>
              {t('lane.remove')}
            </Button>
          )}
        </ChangeFooter>
      }
    >
      {isNew && lane === 'level' ? (
        <Select
          label={t('lane.template')}
          value={template}
          options={[
            { value: '', label: t('lane.ownLevel') },
            ...LEVEL_TEMPLATES.map(({ key, label }) => ({ value: key, label: readText(label, words.language, 'en') })),
          ]}
          onChange={(key) => {
            setTemplate(key)
            const chosen = LEVEL_TEMPLATES.find((one) => one.key === key)
            if (chosen !== undefined) setName(readText(chosen.label, words.language, 'en'))
          }}
        />
      ) : null}
      <TextField
        label={t('field.name')}
        maxLength={200}
        value={name}
        error={isAsked ? wrong : null}
        onChange={setName}
      />
      {lane === 'pathway' ? <PathwayColorChoice color={color} onChange={setColor} /> : null}
      <Select
        label={t('field.position')}
        value={place}
        options={[
          { value: '', label: t(lane === 'level' ? 'lane.top' : 'lane.leftmost') },
          ...others.map((one) => ({
            value: one.id,
            label: t(lane === 'level' ? 'lane.below' : 'lane.rightOf', { name: laneName(map, words, one.id) }),
          })),
        ]}
        onChange={setChosenPlace}
      />
      {isNew ? null : (
        <Select
          label={t('lane.display')}
          value={display}
          options={LANE_DISPLAYS.map((value) => ({ value, label: t(`lane.display.${value}`) }))}
          onChange={setDisplay}
        />
      )}
    </Dialog>
  )
}

/** The id of the lane it stands behind, '' for the first; a new one stands behind them all. */
function laneBefore(lanes: readonly (Level | Pathway)[], id: string | null): string {
  const at = lanes.findIndex((one) => one.id === id)
  return lanes[(at < 0 ? lanes.length : at) - 1]?.id ?? ''
}

/** A new pathway stands at the right, unless one says otherwise. */
function newAccent(pathways: readonly Pathway[]): PathwayColor {
  return accentFor(
    pathways.map(({ color }) => color),
    pathways.length,
  )
}
