/** A sheet that was understood as changes to a map: one act, to be undone as a whole. */
import * as v from 'valibot'

import { blankCredential, blankNote } from '../../model/blank.ts'
import type { Change } from '../../model/change.ts'
import type { Credential } from '../../model/credential.ts'
import { makeEmptyCell } from '../../model/emptyCell.ts'
import { makeFigure } from '../../model/figure.ts'
import type { Figure, FigureUnit, Provenance } from '../../model/figure.ts'
import type { NewId } from '../../model/ids.ts'
import { OccupationId } from '../../model/ids.ts'
import { allOf, cardsIn, indexOf } from '../../model/map.ts'
import type { CareerMap } from '../../model/map.ts'
import { makeOccupation } from '../../model/occupation.ts'
import type { Occupation } from '../../model/occupation.ts'
import { orderKeysAt } from '../../model/order.ts'
import { cellKey } from '../../model/place.ts'
import type { Cell } from '../../model/place.ts'
import type { LocalizedText } from '../../model/text.ts'
import { isSafeUrl } from '../../model/url.ts'
import { planLevels, planPathways } from './lanes.ts'
import type { LaneChoice } from './lanes.ts'
import { plainWords } from './plainWords.ts'
import { reachOver } from './reach.ts'
import { cut, FIGURE_FIELDS } from './understanding.ts'
import type { FigureField, LeftOut, SheetCard, SheetFigure, Understanding } from './understanding.ts'

/** More cards than this no map is drawn with. */
export const IMPORT_CARD_LIMIT = 2000

export interface PlanWishes {
  readonly levels: ReadonlyMap<string, LaneChoice>
  readonly pathways: ReadonlyMap<string, LaneChoice>
  /** Where figures come from whose row does not say so; '' for unknown. */
  readonly source: string
  /** What a level and a pathway are called that the sheet does not name. */
  readonly namelessLevel: string
  readonly namelessPathway: string
  /** Whether the map's own lanes, which must be empty, make way for the sheet's. */
  readonly replacesLanes: boolean
}

export interface SheetPlan {
  readonly changes: readonly Change[]
  readonly cards: number
  readonly levels: number
  readonly pathways: number
  readonly marks: number
  readonly leftOut: readonly LeftOut[]
}

const UNITS: { readonly [K in FigureField]: FigureUnit } = {
  postings: 'postings',
  openings: 'openings-per-year',
  completers: 'completers-per-year',
  employment: 'jobs',
  growth: 'percent',
}

/** Longest name of a credential that is also its own chip. */
const CHIP = 16

/** The changes that bring a sheet onto a map, and what stays behind. */
export function planSheet(
  { cards, marks, levels, pathways, leftOut }: Understanding,
  map: CareerMap,
  wishes: PlanWishes,
  newId: NewId,
): SheetPlan {
  const index = indexOf(map)
  const language = map.settings.mainLanguage
  const keep = wishes.replacesLanes ? { levels: [], pathways: [] } : index
  const rows = planLevels(
    { values: levels, choices: wishes.levels, nameless: wishes.namelessLevel, language },
    map,
    keep.levels,
    newId,
  )
  const columns = planPathways(
    { values: pathways, choices: wishes.pathways, nameless: wishes.namelessPathway, language },
    map,
    keep.pathways,
    newId,
  )
  const cellOf = (at: { readonly level: string; readonly pathway: string }): Cell | null => {
    const level = rows.laneOf.get(at.level)
    const pathway = columns.laneOf.get(at.pathway)
    return level == null || pathway == null ? null : { levelId: level.id, pathwayId: pathway.id }
  }
  const pathwayOrder = [...keep.pathways, ...columns.made].map(({ id }) => id)
  const placed = cards.flatMap((card) => {
    const level = rows.laneOf.get(card.level)
    const wanted = card.reach.flatMap((key) => columns.laneOf.get(key)?.id ?? [])
    const reach = reachOver(wanted, pathwayOrder)
    return level == null || reach === null
      ? []
      : [{ card, cell: { levelId: level.id, pathwayId: reach.pathwayId }, reach }]
  })
  const stays = new Set(placed.map(({ card }) => card.address))
  const skipped = [
    ...cards.filter(({ address }) => !stays.has(address)),
    ...marks.filter((mark) => cellOf(mark) === null).map((mark) => ({ ...mark, titles: [] })),
  ]
  const credentials = planCredentials(
    placed.map(({ card }) => card),
    map,
    newId,
  )
  const orders = ordersByCell(
    placed.map(({ cell }) => cell),
    map,
  )
  const occupations = placed.map(({ card, cell, reach }): Occupation => {
    const order = orders.get(cellKey(cell))?.shift() ?? 'a0'
    const span = Math.min(reach.span, 60)
    return toOccupation(card, { ...cell, order, span }, { language, source: wishes.source, credentials, newId })
  })
  const taken = new Set(placed.map(({ cell }) => cellKey(cell)))
  const marked = marks.flatMap((mark) => {
    const cell = cellOf(mark)
    return cell === null ? [] : [{ mark, cell }]
  })
  const isFree = (cell: Cell): boolean =>
    !taken.has(cellKey(cell)) && !cardsIn(map, cell).some(({ kind }) => kind === 'occupation')
  const free = new Map(
    marked.filter(({ cell }) => isFree(cell)).map(({ cell }) => [cellKey(cell), makeEmptyCell(cell)]),
  )
  const outdated = allOf(map, 'emptyCell').filter((mark) => taken.has(cellKey(mark)) || free.has(cellKey(mark)))
  const changes: readonly Change[] = [
    ...puts([...rows.made, ...columns.made, ...credentials.made]),
    ...outdated.map(({ id }): Change => ({ type: 'remove', id })),
    ...puts(occupations),
    ...puts([...free.values()]),
    ...puts(placed.flatMap(({ card }, at) => planNote(card, occupations[at], language, newId))),
    ...(wishes.replacesLanes ? [...index.levels, ...index.pathways] : []).map(({ id }): Change => ({
      type: 'remove',
      id,
    })),
  ]
  return {
    changes: occupations.length + free.size === 0 ? [] : changes,
    cards: occupations.length,
    levels: rows.made.length,
    pathways: columns.made.length,
    marks: free.size,
    leftOut: [
      ...leftOut,
      ...placed
        .filter(({ reach }) => reach.missed.length > 0)
        .map(({ card, reach }) => tellMissed(card, reach.missed.length)),
      ...skipped.map(({ address, titles }): LeftOut => ({
        code: 'skippedLane',
        address,
        text: cut(titles.map(({ words }) => words).join('; ')),
      })),
      ...marked
        .filter(({ cell }) => !isFree(cell))
        .map(({ mark }): LeftOut => ({ code: 'notMarked', address: mark.address, text: '' })),
    ],
  }
}

/** A card that cannot reach over all its pathways, because they do not stand side by side. */
function tellMissed({ address, titles }: SheetCard, count: number): LeftOut {
  return { code: 'notReached', address, text: cut(titles.map(({ words }) => words).join('; ')), detail: count }
}

interface CardTools {
  readonly language: string
  readonly source: string
  readonly credentials: CredentialPlan
  readonly newId: NewId
}

function toOccupation(card: SheetCard, place: Occupation['place'], tools: CardTools): Occupation {
  const from = provenanceOf(card, tools.source)
  const titleOrders = orderKeysAt([], 0, card.titles.length)
  const figure = (field: FigureField): Figure | null => toFigure(UNITS[field], card.figures[field], from)
  const figures = Object.fromEntries(FIGURE_FIELDS.map((field) => [field, figure(field)]))
  return makeOccupation({
    id: v.parse(OccupationId, `occ_${tools.newId()}`),
    place,
    titles: Object.fromEntries(
      card.titles.map(({ words, socCode }, at) => [
        `t${at + 1}`,
        { text: { [tools.language]: words }, socCode, order: titleOrders[at] ?? 'a0' },
      ]),
    ),
    description: inLanguage(card.description, tools.language),
    wage: card.wage === null ? null : { ...card.wage, ...from },
    ...figures,
    skills: listOf(card.skills),
    employers: listOf(card.employers),
    credentials: Object.fromEntries(
      card.credentials.flatMap((name) => {
        const id = tools.credentials.idOf.get(plainWords(name))
        return id === undefined ? [] : [[id, true] as const]
      }),
    ),
  })
}

function toFigure(unit: FigureUnit, figure: SheetFigure | undefined, from: Provenance): Figure | null {
  if (figure === undefined) return null
  return { ...makeFigure(unit, 0, { ...from, months: figure.months }), value: figure.amount }
}

function provenanceOf({ source, area, period }: SheetCard, otherwise: string): Provenance {
  const name = source === '' ? otherwise : source
  const url = isSafeUrl(name) ? name : null
  return {
    source: name === '' ? null : { name: name.slice(0, 500), url },
    area: area === '' ? null : area,
    period: period === '' ? null : period,
    retrievedOn: null,
    confirmed: null,
    note: null,
  }
}

interface CredentialPlan {
  readonly idOf: ReadonlyMap<string, Credential['id']>
  readonly made: readonly Credential[]
}

/** The map's credentials by name, and new ones for names it does not have. */
function planCredentials(cards: readonly SheetCard[], map: CareerMap, newId: NewId): CredentialPlan {
  const idOf = new Map<string, Credential['id']>()
  for (const { id, name, shortName } of allOf(map, 'credential')) {
    for (const words of [...Object.values(name), shortName]) if (words !== '') idOf.set(plainWords(words), id)
  }
  const made: Credential[] = []
  for (const name of cards.flatMap(({ credentials }) => credentials)) {
    if (idOf.has(plainWords(name))) continue
    const shortName = name.length <= CHIP ? name : ''
    const credential = blankCredential({ name: { [map.settings.mainLanguage]: name }, shortName }, newId)
    made.push(credential)
    idOf.set(plainWords(name), credential.id)
  }
  return { idOf, made }
}

/** Order keys for newcomers by their cell, after what stands there. */
function ordersByCell(cells: readonly Cell[], map: CareerMap): ReadonlyMap<string, string[]> {
  const byKey = new Map<string, Cell[]>()
  for (const cell of cells) byKey.set(cellKey(cell), [...(byKey.get(cellKey(cell)) ?? []), cell])
  return new Map(
    [...byKey].map(([key, [cell, ...others]]) => {
      const there = cell === undefined ? [] : cardsIn(map, cell).map(({ place }) => place)
      return [key, [...orderKeysAt(there, Infinity, others.length + 1)]]
    }),
  )
}

function planNote({ note }: SheetCard, card: Occupation | undefined, language: string, newId: NewId) {
  if (note === '' || card === undefined) return []
  return [blankNote({ text: { [language]: note }, target: { on: 'record', recordId: card.id } }, newId)]
}

function listOf(names: readonly string[]): Occupation['skills'] {
  const orders = orderKeysAt([], 0, names.length)
  return Object.fromEntries(names.map((text, at) => [`i${at + 1}`, { text, order: orders[at] ?? 'a0' }]))
}

function inLanguage(words: string, language: string): LocalizedText {
  return words === '' ? {} : { [language]: words }
}

function puts(records: readonly Extract<Change, { type: 'put' }>['record'][]): readonly Change[] {
  return records.map((record) => ({ type: 'put', record }))
}
