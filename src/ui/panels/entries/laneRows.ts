import type { WordKey, Words } from '../../../i18n/t.ts'
import type { Level } from '../../../model/level.ts'
import { indexOf } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
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

/** The menu of a level or pathway: every verb there is for it. */
export function laneRows(lane: Level | Pathway, moves: LaneMoves, t: Words['t']): readonly MenuRow[] {
  const { id, kind } = lane
  const { levels, pathways, cards } = indexOf(mapStore.getState().map)
  const lanes: readonly { readonly id: string }[] = kind === 'level' ? levels : pathways
  const at = lanes.findIndex((one) => one.id === id)
  const item = (key: string, label: string, onSelect: () => void, more: Partial<MenuItem> = {}): MenuItem => ({
    type: 'item',
    id: key,
    label,
    onSelect,
    ...more,
  })
  const isAlone = viewStore.getState().pathwayId === id
  const ofPathway = [
    item('split', t('action.split'), () => openDialog({ type: 'split', id, cardIds: [] }), {
      isDisabled: !levels.some((level) => cards.has(`${level.id}|${id}`)),
    }),
    item('only', t(isAlone ? 'action.allPathways' : 'ladder.only'), () => showPathway(isAlone ? null : id), {
      isDisabled: !isAlone && pathways.length < 2,
    }),
  ]
  return [
    item('rename', t('table.rename'), () => openDialog({ type: 'lane', id, lane: kind })),
    item('earlier', t(moves.earlier), () => void acts.moveLane(id, at - 1), { isDisabled: at === 0 }),
    item('later', t(moves.later), () => void acts.moveLane(id, at + 1), { isDisabled: at === lanes.length - 1 }),
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
