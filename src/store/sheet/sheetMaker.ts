/** Reads sheets and makes sense of them: what the sheet worker does, without the worker. */
import type { Book, SheetProblem } from '../../exchange/sheet/grid.ts'
import { guessChoices } from '../../exchange/sheet/guess.ts'
import { readSheet } from '../../exchange/sheet/readSheet.ts'
import { understandSheet } from '../../exchange/sheet/understand.ts'
import { cut } from '../../exchange/sheet/understanding.ts'
import type { LeftOut, SheetChoices, Understanding } from '../../exchange/sheet/understanding.ts'
import type { Result } from '../../model/result.ts'

export type SheetRequest =
  | { readonly type: 'read'; readonly input: Uint8Array | string }
  /** With the choices given, else with the first guess. */
  | { readonly type: 'understand'; readonly sheet: number; readonly choices: SheetChoices | null }

export type SheetAnswer =
  | { readonly type: 'read'; readonly outcome: Result<Book, SheetProblem> }
  | { readonly type: 'understood'; readonly understanding: Understanding }

/** A maker for one file at a time: sheets are asked about after they were read. */
export function createSheetMaker(): (request: SheetRequest) => SheetAnswer {
  let book: Book = { sheets: [], unread: [] }
  return (request) => {
    if (request.type === 'read') {
      const outcome = readSheet(request.input)
      book = outcome.ok ? outcome.value : { sheets: [], unread: [] }
      return { type: 'read', outcome }
    }
    const grid = book.sheets[request.sheet]
    if (grid === undefined) throw new Error(`There is no sheet ${request.sheet}`)
    const understanding = understandSheet(grid, request.choices ?? guessChoices(grid))
    const unread = book.unread.map(({ name, why }): LeftOut => ({ code: why, address: '', text: cut(name) }))
    return { type: 'understood', understanding: { ...understanding, leftOut: [...understanding.leftOut, ...unread] } }
  }
}
