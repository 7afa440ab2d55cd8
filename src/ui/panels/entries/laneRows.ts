import type { WordKey, Words } from '../../../i18n/t.ts'
import type { LaneDisplay } from '../../../model/lane.ts'
import type { Level } from '../../../model/level.ts'
import { indexOf } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { accessStore, may } from '../../../store/access.ts'
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import { openDialog, showPathway } from '../../../store/viewActs.ts'
import type { MenuItem, MenuRow } from '../../parts/menu.ts'

/** What moving a lane is called where it is shown. */
export interface LaneMoves {
  readonly earlier: WordKey
  readonly later: WordKey
}

/** What moving is called where lanes stand as rows and columns. */
export const LANE_MOVES = {
  level: { earlier: 'table.earlier.level', later: 'table.later.level' },
  pathway: { earlier: 'table.earlier.pathway', later: 'table.later.pathway' },
} as const

/** The menu of a level or pathway: every verb there is for it. */
export function laneRows(lane: Level | Pathway, name: string, moves: LaneMoves, t: Words['t']): readonly MenuRow[] {
  const { id, kind } = lane
  const { levels, pathways, cards } = indexOf(mapStore.getState().map)
  const lanes: readonly (Level | Pathway)[] = kind === 'level' ? levels : pathways
  const shown = lanes.filter((one) => one.display !== 'hidden' || one.id === id)
  const at = shown.findIndex((one) => one.id === id)
  const item = (key: string, label: string, onSelect: () => void, more: Partial<MenuItem> = {}): MenuItem => ({
    type: 'item',
    id: key,
    label,
    onSelect,
    ...more,
  })
  const isAlone = viewStore.getState().pathwayId === id
  const ofPathway = [
    ...(may('readComments')(accessStore.getState())
      ? [item('confirm', t('lanes.confirm'), () => openDialog({ type: 'confirm', id }))]
      : []),
    item('split', t('action.split'), () => openDialog({ type: 'split', id, cardIds: [] }), {
      isDisabled: !levels.some((level) => cards.has(`${level.id}|${id}`)),
    }),
    item('only', t(isAlone ? 'action.allPathways' : 'ladder.only'), () => showPathway(isAlone ? null : id), {
      isDisabled: !isAlone && pathways.length < 2,
    }),
  ]
  return [
    item('rename', t('table.rename'), () => openDialog({ type: 'lane', id, lane: kind })),
    item('earlier', t(moves.earlier), () => void acts.stepLane(id, -1), { isDisabled: at === 0 }),
    item('later', t(moves.later), () => void acts.stepLane(id, 1), { isDisabled: at === shown.length - 1 }),
    { type: 'line', id: 'line0' },
    ...displayRows(lane, name, t).map(({ key, label, display }) =>
      item(key, label, () => void acts.displayLanes([id], display)),
    ),
    { type: 'line', id: 'line1' },
    item('merge', t('action.merge'), () => openDialog({ type: 'merge', id }), { isDisabled: lanes.length < 2 }),
    ...(kind === 'pathway' ? ofPathway : []),
    { type: 'line', id: 'line2' },
    item(
      'remove',
      t(kind === 'level' ? 'table.removeLevel' : 'table.removePathway'),
      () => openDialog({ type: 'removeLane', id }),
      { isDangerous: true, isDisabled: lanes.length < 2 },
    ),
  ]
}

interface DisplayRow {
  readonly key: string
  readonly label: string
  readonly display: LaneDisplay
}

/** The ways a lane could be shown other than it is. */
function displayRows({ display }: Level | Pathway, name: string, t: Words['t']): readonly DisplayRow[] {
  const open: DisplayRow = {
    key: 'open',
    label: t(display === 'hidden' ? 'lanes.show' : 'lanes.open', { name }),
    display: 'open',
  }
  const collapsed: DisplayRow = { key: 'collapse', label: t('lanes.collapse', { name }), display: 'collapsed' }
  const hidden: DisplayRow = { key: 'hide', label: t('lanes.hide', { name }), display: 'hidden' }
  return [open, collapsed, hidden].filter((row) => row.display !== display)
}
