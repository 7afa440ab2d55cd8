import { markEmpty, unmarkEmpty } from '../edit/emptyCell.ts'
import { addLevel, addPathway, displayLanes, moveLevel, movePathway, stepLane } from '../edit/lanes.ts'
import type { CareerMap } from '../model/map.ts'
import type { LaneDisplay } from '../model/lane.ts'
import { LEVEL_TEMPLATES } from '../model/level.ts'
import type { LaneActs, NewLevel } from './actTypes.ts'
import type { ActLabel } from './labels.ts'
import { mapStore } from './map.ts'
import { newId } from './newId.ts'
import { perform, performAdd } from './perform.ts'

/** Acts on levels, pathways and the cells where they meet. */
export const laneActs: LaneActs = {
  addLevel: (level) => performAdd('addLevel', (map) => addLevel(map, { ...level, ...educationOf(level) }, newId)),
  addPathway: (pathway) => performAdd('addPathway', (map) => addPathway(map, pathway, newId)),
  moveLane: (id, index) =>
    perform('moveLane', (map) => (isLevel(map, id) ? moveLevel(map, id, index) : movePathway(map, id, index))),
  stepLane: (id, by) => perform('moveLane', (map) => stepLane(map, id, by)),
  displayLanes: (ids, display) =>
    perform(labelOf(ids, display), (map) => displayLanes(map, ids, display), { count: ids.length, id: ids[0] ?? '' }),
  markEmpty: (cells) => perform('markEmpty', (map) => markEmpty(map, cells), { count: cells.length }),
  unmarkEmpty: (cells) => perform('unmarkEmpty', (map) => unmarkEmpty(map, cells), { count: cells.length }),
}

/** What it is called to show lanes so: opening a hidden one is showing it. */
function labelOf(ids: readonly string[], display: LaneDisplay): ActLabel {
  if (display !== 'open') return display === 'hidden' ? 'hideLane' : 'collapseLane'
  const { records } = mapStore.getState().map
  const isHidden = ids.some((id) => {
    const lane = records.get(id)
    return (lane?.kind === 'level' || lane?.kind === 'pathway') && lane.display === 'hidden'
  })
  return isHidden ? 'showLane' : 'openLane'
}

function isLevel(map: CareerMap, id: string): boolean {
  return map.records.get(id)?.kind === 'level'
}

function educationOf(level: NewLevel) {
  const template = LEVEL_TEMPLATES.find(({ key }) => key === level.template)
  return template === undefined
    ? {}
    : { blsEducation: [...template.blsEducation], ipedsAwardLevels: [...template.ipedsAwardLevels] }
}
