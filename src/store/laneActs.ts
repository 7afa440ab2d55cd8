import { markEmpty, unmarkEmpty } from '../edit/emptyCell.ts'
import { addLevel, addPathway, moveLevel, movePathway } from '../edit/lanes.ts'
import { mergeLanes, removeLane } from '../edit/removeLane.ts'
import { splitPathway } from '../edit/splitPathway.ts'
import type { CareerMap } from '../model/map.ts'
import { LEVEL_TEMPLATES } from '../model/level.ts'
import type { LaneActs, NewLevel } from './actTypes.ts'
import { newId } from './newId.ts'
import { perform, performAdd } from './perform.ts'

/** Acts on levels, pathways and the cells where they meet. */
export const laneActs: LaneActs = {
  addLevel: (level) => performAdd('addLevel', (map) => addLevel(map, { ...level, ...educationOf(level) }, newId)),
  addPathway: (pathway) => performAdd('addPathway', (map) => addPathway(map, pathway, newId)),
  moveLane: (id, index) =>
    perform('moveLane', (map) => (isLevel(map, id) ? moveLevel(map, id, index) : movePathway(map, id, index))),
  removeLane: (id, to) => perform('removeLane', (map) => removeLane(map, id, to)),
  mergeLanes: (id, into) => perform('mergeLanes', (map) => mergeLanes(map, id, into)),
  splitPathway: (id, cardIds, label) =>
    performAdd('splitPathway', (map) => splitPathway(map, id, cardIds, { label }, newId)),
  markEmpty: (cells) => perform('markEmpty', (map) => markEmpty(map, cells), { count: cells.length }),
  unmarkEmpty: (cells) => perform('unmarkEmpty', (map) => unmarkEmpty(map, cells), { count: cells.length }),
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
