import type { Change } from '../model/change.ts'
import { makeEmptyCell } from '../model/emptyCell.ts'
import { allOf, isWithoutJobs, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { cellKey, isSameCell } from '../model/place.ts'
import type { Cell } from '../model/place.ts'
import { isCell, unmarkCell } from './cells.ts'

/** Marks cells "no high-demand jobs at this level within the pathway"; those with an occupation are left out. */
export function markEmpty(map: CareerMap, cells: readonly Cell[]): readonly Change[] {
  return distinct(cells).flatMap((cell): Change[] => {
    if (!isCell(map, cell) || !isWithoutJobs(map, cell)) return []
    const record = makeEmptyCell(cell)
    const isMarked = allOf(map, 'emptyCell').some((mark) => isSameCell(mark, cell))
    return isMarked || recordOf(map, 'emptyCell', record.id) !== undefined ? [] : [{ type: 'put', record }]
  })
}

/** Takes the marks off cells. */
export function unmarkEmpty(map: CareerMap, cells: readonly Cell[]): readonly Change[] {
  return distinct(cells).flatMap((cell) => unmarkCell(map, cell))
}

function distinct(cells: readonly Cell[]): readonly Cell[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()]
}
