/** Cut, copy, paste and duplicate: what is copied as the clipboard's texts, and the clipboard's texts as cards. */
import { NOTHING_PASTED, pasteClip, takeClip } from '../edit/clipboard.ts'
import type { PasteSpot } from '../edit/clipboard.ts'
import { pasteWishes } from '../edit/clipboardWishes.ts'
import type { PastedWishes } from '../edit/clipboardWishes.ts'
import { duplicate } from '../edit/duplicate.ts'
import { removeRecords } from '../edit/remove.ts'
import { readCells } from '../exchange/clipboard/cells.ts'
import type { CellsProblem } from '../exchange/clipboard/cells.ts'
import { readClip } from '../exchange/clipboard/clip.ts'
import type { ClipProblem } from '../exchange/clipboard/clip.ts'
import { writeClipContents } from '../exchange/clipboard/table.ts'
import type { ClipContents, TableWords } from '../exchange/clipboard/table.ts'
import { readWishes } from '../exchange/clipboard/wishes.ts'
import type { Change } from '../model/change.ts'
import type { Clip } from '../model/clip.ts'
import { isPlaced } from '../model/kinds.ts'
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Result } from '../model/result.ts'
import { ok, refuse } from '../model/result.ts'
import type { ActLabel, Refusal } from './labels.ts'
import { newId } from './newId.ts'
import { perform, refusalNow } from './perform.ts'
import { getSession } from './session.ts'
import { announce, select } from './viewActs.ts'

export type { ClipContents, TableWords } from '../exchange/clipboard/table.ts'
export type { PasteSpot } from '../edit/clipboard.ts'

/** What was copied or cut. */
export interface Copied {
  readonly contents: ClipContents
  readonly cards: number
  /** Links to cards that do not come along. */
  readonly leftLinks: number
  /** How often the rest of the map names one of them. */
  readonly mentions: number
}

/** What became of the clipboard's contents. */
export interface PasteReport {
  /** `clip`: cards copied in Trellis; the others are shapes of a block of cells. */
  readonly shape: 'clip' | 'list' | 'column' | 'grid'
  readonly cards: number
  readonly leftLinks: number
  readonly leftMentions: number
  readonly merged: number
  readonly squeezed: number
  readonly outside: number
  readonly unplaced: number
  readonly unread: readonly string[]
}

export type PasteProblem = CellsProblem | ClipProblem | { readonly code: Refusal | 'noLanes' }

/** Copies cards as texts for the clipboard, or begins to cut them; null when there is none among these ids. */
export function copyCards(ids: readonly string[], isCut: boolean, words: TableWords): Copied | null {
  const map = getSession()?.getMap() ?? null
  const clip = map === null ? null : takeClip(map, ids, isCut)
  if (map === null || clip === null) return null
  return {
    contents: writeClipContents(clip, map, words),
    cards: clip.records.filter(isPlaced).length,
    leftLinks: clip.leftLinks,
    mentions: clip.mentions.length,
  }
}

/** Copies cards, each right behind its card, as one undo step, and selects the copies. Gives their ids. */
export function duplicateCards(ids: readonly string[]): readonly string[] {
  let copies: readonly string[] = []
  const outcome = perform(
    'duplicate',
    (map) => {
      const made = duplicate(map, ids, newId)
      copies = made.ids
      return made.changes
    },
    { count: ids.length },
  )
  if (outcome !== null) return []
  select(copies)
  return copies
}

/** Takes cut cards off the map as one undo step. What was copied of them is the caller's to keep first. */
export function removeCut(ids: readonly string[]): Refusal | null {
  const outcome = actOn('cut', (map) => {
    const cards = ids.filter((id) => {
      const record = map.records.get(id)
      return record !== undefined && isPlaced(record)
    })
    return removeRecords(map, cards)
  })
  if (outcome !== null) announce(outcome, { label: 'cut' })
  return outcome
}

/**
 * Adds what the clipboard holds as one undo step and selects it: cards of ours from its HTML or, where it has
 * none, cells from its text. `spotFor` tells where, given the ids that cards of ours were copied from; null: where
 * they came from, else the first cell.
 */
export function pasteContents(
  contents: ClipContents,
  spotFor: (copiedIds: readonly string[]) => PasteSpot | null,
): Result<PasteReport, PasteProblem> {
  const refusal = refusalNow()
  if (refusal !== null) return refuse({ code: refusal })
  if (firstCell() === null) return refuse({ code: 'noLanes' })
  const clip = readClip(contents.html)
  if (clip.ok) return pasteOwn(clip.value, spotFor(clip.value.records.filter(isPlaced).map(({ id }) => id)))
  // What another program wrote, and what somebody tampered with, is still a text.
  const cells = readCells(contents.text)
  if (!cells.ok) return refuse(clip.problem.code === 'noClip' ? cells.problem : clip.problem)
  return pasteCells(cells.value, spotFor([]))
}

function pasteOwn(clip: Clip, spot: PasteSpot | null): Result<PasteReport, PasteProblem> {
  let pasted = NOTHING_PASTED
  const outcome = actOn('paste', (map) => {
    pasted = pasteClip(map, clip, spot, newId)
    return pasted.changes
  })
  if (outcome !== null) return refuse({ code: outcome })
  const { ids, merged, squeezed, leftMentions } = pasted
  select(ids)
  const lost = { leftLinks: clip.leftLinks, leftMentions, merged, squeezed }
  return ok({ ...NOTHING_LOST, shape: 'clip', cards: ids.length, ...lost })
}

const NOTHING_LOST: Omit<PasteReport, 'shape' | 'cards'> = {
  leftLinks: 0,
  leftMentions: 0,
  merged: 0,
  squeezed: 0,
  outside: 0,
  unplaced: 0,
  unread: [],
}

function pasteCells(cells: readonly (readonly string[])[], spot: PasteSpot | null): Result<PasteReport, PasteProblem> {
  const { shape, wishes, unread } = readWishes(cells)
  const where = spot ?? firstCell()
  if (where === null) return refuse({ code: 'noLanes' })
  let pasted: PastedWishes = { changes: [], ids: [], outside: 0, unplaced: 0 }
  const outcome = actOn('paste', (map) => {
    pasted = pasteWishes(map, wishes, where, newId)
    return pasted.changes
  })
  if (outcome !== null) return refuse({ code: outcome })
  const { ids, outside, unplaced } = pasted
  select(ids)
  return ok({ ...NOTHING_LOST, shape, cards: ids.length, outside, unplaced, unread })
}

/** The cell at the top left; null on a map without rows or columns. */
function firstCell(): PasteSpot | null {
  const map = getSession()?.getMap() ?? null
  if (map === null) return null
  const { levels, pathways } = indexOf(map)
  const [level, pathway] = [levels[0], pathways[0]]
  if (level === undefined || pathway === undefined) return null
  return { cell: { levelId: level.id, pathwayId: pathway.id }, after: null }
}

/** One undo step, not announced: what is told of it is more than a label, and `ui` words it. */
function actOn(label: ActLabel, plan: (map: CareerMap) => readonly Change[]): Refusal | null {
  const session = getSession()
  const map = session?.getMap() ?? null
  const refusal = refusalNow()
  if (session === null || map === null || refusal !== null) return refusal ?? 'notReady'
  const changes = plan(map)
  if (changes.length === 0) return 'nothing'
  session.act(label, changes)
  return null
}
