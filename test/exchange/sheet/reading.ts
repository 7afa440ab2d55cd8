/** Reads sheets as the wizard does, for tests. */
import type { Grid } from '../../../src/exchange/sheet/grid.ts'
import { guessChoices } from '../../../src/exchange/sheet/guess.ts'
import { planSheet } from '../../../src/exchange/sheet/plan.ts'
import type { PlanWishes, SheetPlan } from '../../../src/exchange/sheet/plan.ts'
import { readSheet } from '../../../src/exchange/sheet/readSheet.ts'
import { understandSheet } from '../../../src/exchange/sheet/understand.ts'
import type { SheetChoices, Understanding } from '../../../src/exchange/sheet/understanding.ts'
import { makeCareerMap } from '../../../src/model/map.ts'
import type { CareerMap } from '../../../src/model/map.ts'
import { applyChanges } from '../../../src/edit/applyChanges.ts'
import { countIds } from '../../helpers/make.ts'

/** The first sheet of a file or text; a refusal fails the test. */
export function gridOf(input: Uint8Array | string): Grid {
  const read = readSheet(input)
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problem)}`)
  const [grid] = read.value.sheets
  if (grid === undefined) throw new Error('no sheet')
  return grid
}

/** The code a file or text is refused with; `read` when it is not. */
export function refusalOf(input: Uint8Array | string): string {
  const read = readSheet(input)
  return read.ok ? 'read' : read.problem.code
}

export function understand(input: Uint8Array | string, choices: Partial<SheetChoices> = {}): Understanding {
  const grid = gridOf(input)
  return understandSheet(grid, { ...guessChoices(grid), ...choices })
}

/** The plan of an understanding, for a map without anything on it unless one is given. */
export function plan(understanding: Understanding, wishes: Partial<PlanWishes> = {}, map?: CareerMap): SheetPlan {
  const all: PlanWishes = {
    levels: new Map(),
    pathways: new Map(),
    source: '',
    namelessLevel: 'Level not stated',
    namelessPathway: 'Pathway not stated',
    replacesLanes: false,
    ...wishes,
  }
  return planSheet(understanding, map ?? makeCareerMap([]), all, countIds())
}

/** The map after a sheet was brought onto it. */
export function importOnto(map: CareerMap, input: Uint8Array | string, wishes: Partial<PlanWishes> = {}): CareerMap {
  return applyChanges(map, plan(understand(input), wishes, map).changes)
}
