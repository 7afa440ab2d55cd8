import * as v from 'valibot'

import { makeCredential } from '../../src/model/credential.ts'
import type { Credential } from '../../src/model/credential.ts'
import { makeEmptyCell } from '../../src/model/emptyCell.ts'
import { makeFigure } from '../../src/model/figure.ts'
import type { Figure, FigureUnit } from '../../src/model/figure.ts'
import { CredentialId, NoteId, OccupationId, OffRampId, OnRampId, ProgramId, SupportId } from '../../src/model/ids.ts'
import type { CardRecord, MapRecord } from '../../src/model/kinds.ts'
import { makeNote, NOTE_TYPES } from '../../src/model/note.ts'
import { makeOccupation } from '../../src/model/occupation.ts'
import type { Occupation } from '../../src/model/occupation.ts'
import { orderKeysAt } from '../../src/model/order.ts'
import type { Cell, Place } from '../../src/model/place.ts'
import { makeProgram } from '../../src/model/program.ts'
import { AUDIENCES, makeOffRamp, makeOnRamp } from '../../src/model/ramp.ts'
import { makeSupport, SUPPORT_TYPES } from '../../src/model/support.ts'
import { makeWage } from '../../src/model/wage.ts'
import type { Wage } from '../../src/model/wage.ts'
import type { Dice } from './dice.ts'
import { CREDENTIALS, NOTES, OFF_RAMPS, ON_RAMPS, PROGRAMS, PROVIDERS, SUPPORTS, titleOf } from './words.ts'

/** A cell, with its row and column counted from the top left. */
export interface GeneratedCell extends Cell {
  readonly row: number
  readonly column: number
}

interface Grid {
  readonly cells: readonly GeneratedCell[]
  readonly rows: number
  readonly columns: number
}

/** `count` placed cards in cells of the grid, and what hangs on them or marks the cells left empty. */
export function generateCards(dice: Dice, count: number, grid: Grid): readonly MapRecord[] {
  const credentials = CREDENTIALS.map((words, at) =>
    makeCredential({ id: v.parse(CredentialId, `crd_g${at}`), ...words, credentialType: 'industryCertification' }),
  )
  const open = grid.cells.filter(() => dice.isHit(0.85))
  const homes = open.length > 0 ? open : grid.cells
  const chosen = homes.length === 0 ? [] : Array.from({ length: count }, () => dice.pick(homes))
  const filled = new Set(chosen)
  const keys = orderKeysAt([], 0, count)
  const cards = chosen.map((cell, at) => {
    const span = dice.isHit(0.03) && cell.column < grid.columns - 1 ? 2 + dice.below(2) : 1
    const place: Place = { levelId: cell.levelId, pathwayId: cell.pathwayId, order: keys[at] ?? 'a0', span }
    return makeCard(dice, at, place, grid.rows < 2 ? 0.5 : cell.row / (grid.rows - 1), credentials)
  })
  const marks = grid.cells.filter((cell) => !filled.has(cell) && dice.isHit(0.7)).map(makeEmptyCell)
  return [...credentials, ...cards, ...hangOn(dice, cards), ...marks]
}

/** `height` is 0 on the top row, 1 on the lowest: high rows pay more, low rows hold the ramps. */
function makeCard(
  dice: Dice,
  at: number,
  place: Place,
  height: number,
  credentials: readonly Credential[],
): CardRecord {
  const lot = dice.next()
  const illustrative = dice.isHit(0.2)
  if (lot < 0.07) {
    return makeProgram({
      id: v.parse(ProgramId, `prg_g${at}`),
      place,
      name: dice.pick(PROGRAMS),
      provider: dice.pick(PROVIDERS),
      months: dice.pick([4, 9, 12, 24, null]),
      credits: dice.pick([12, 30, 60, null]),
      completers: dice.isHit(0.7) ? { '2024': makeFigure('completers-per-year', 5 + dice.below(300)) } : {},
      illustrative,
    })
  }
  if (lot < 0.07 + 0.08 * height) {
    const audiences = Object.fromEntries(AUDIENCES.filter(() => dice.isHit(0.15)).map((name) => [name, true as const]))
    return makeOnRamp({ id: v.parse(OnRampId, `onr_g${at}`), place, name: dice.pick(ON_RAMPS), audiences })
  }
  if (lot < 0.1 + 0.08 * height)
    return makeOffRamp({ id: v.parse(OffRampId, `ofr_g${at}`), place, name: dice.pick(OFF_RAMPS) })
  if (lot < 0.21) {
    return makeCredential({ id: v.parse(CredentialId, `crd_p${at}`), place, ...dice.pick(CREDENTIALS), illustrative })
  }
  if (lot < 0.22) {
    const supportType = dice.pick(SUPPORT_TYPES)
    return makeSupport({ id: v.parse(SupportId, `sup_g${at}`), place, name: dice.pick(SUPPORTS), supportType })
  }
  if (lot < 0.23) return makeNote({ id: v.parse(NoteId, `nte_g${at}`), place, text: dice.pick(NOTES) })
  return { ...makeJob(dice, at, place, height, credentials), illustrative }
}

function makeJob(dice: Dice, at: number, place: Place, height: number, credentials: readonly Credential[]): Occupation {
  const count = dice.pick([1, 1, 1, 2, 2, 3, 4])
  const keys = orderKeysAt([], 0, count)
  const titles = keys.map((order, nth) => {
    const code = `${15 + ((at + nth) % 30)}-${1000 + ((at * 7 + nth) % 9000)}`
    const text = titleOf(at + nth * 5, Math.min(1, Math.max(0, height + (dice.next() - 0.5) * 0.5)))
    return [`t${nth}`, { text, socCode: dice.isHit(0.8) ? code : null, order }] as const
  })
  const required = credentials.filter(() => dice.isHit(0.12)).map(({ id }) => [id, true as const] as const)
  return makeOccupation({
    id: v.parse(OccupationId, `occ_g${at}`),
    place,
    titles: Object.fromEntries(titles),
    wage: makePay(dice, height),
    postings: makeCount(dice, 'postings', 3),
    openings: makeCount(dice, 'openings-per-year', null),
    completers: makeCount(dice, 'completers-per-year', null),
    credentials: Object.fromEntries(required),
  })
}

/** Hourly, annual, withheld, top-coded or unknown, more or less as public tables have it. */
function makePay(dice: Dice, height: number): Wage | null {
  const low = 13 + (1 - height) * 28 * (0.6 + dice.next() * 0.8)
  const high = low * (1.3 + dice.next() * 0.5)
  const cents = (dollars: number): number => Math.round(dollars * 100) / 100
  const lot = dice.next()
  if (lot < 0.06) return null
  if (lot < 0.62) return makeWage('hour', cents(low), cents(high))
  if (lot < 0.88) return makeWage('year', Math.round(low * 20.8) * 100, Math.round(high * 20.8) * 100)
  if (lot < 0.92)
    return { ...makeWage('year', Math.round(low * 20.8) * 100, null), high: { state: 'topCoded', atLeast: 239_200 } }
  if (lot < 0.95)
    return { ...makeWage('hour', null, null), low: { state: 'suppressed' }, high: { state: 'suppressed' } }
  return makeWage('hour', null, cents(high))
}

function makeCount(dice: Dice, unit: FigureUnit, months: number | null): Figure | null {
  if (dice.isHit(0.25)) return null
  const figure = makeFigure(unit, dice.below(dice.isHit(0.1) ? 2500 : 260), { months })
  return dice.isHit(0.05) ? { ...figure, value: { state: 'suppressed' } } : figure
}

/** Notes pinned to some cards and supports attached to some. */
function hangOn(dice: Dice, cards: readonly CardRecord[]): readonly CardRecord[] {
  return cards.flatMap((card, at) => {
    if (card.kind !== 'occupation' && card.kind !== 'program') return []
    const hung: CardRecord[] = []
    if (dice.isHit(0.08)) {
      const target = { on: 'record' as const, recordId: card.id }
      const noteType = dice.pick(NOTE_TYPES)
      hung.push(makeNote({ id: v.parse(NoteId, `nte_p${at}`), target, noteType, text: dice.pick(NOTES) }))
    }
    if (dice.isHit(0.08)) {
      const supportType = dice.pick(SUPPORT_TYPES)
      const name = dice.pick(SUPPORTS)
      hung.push(makeSupport({ id: v.parse(SupportId, `sup_p${at}`), attachedTo: card.id, name, supportType }))
    }
    return hung
  })
}
