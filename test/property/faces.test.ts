/** Table and outline say what the map holds: no less, no more, and in its order. */
import fc from 'fast-check'
import { createElement } from 'react'
import type { FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'

import { applyChanges } from '../../src/edit/applyChanges.ts'
import { displayLanes } from '../../src/edit/lanes.ts'
import { createWords } from '../../src/i18n/createWords.ts'
import { isCard, isPlaced } from '../../src/model/kinds.ts'
import type { CardRecord, MapRecord } from '../../src/model/kinds.ts'
import { LANE_DISPLAYS } from '../../src/model/lane.ts'
import type { LaneDisplay } from '../../src/model/lane.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { compareOrder } from '../../src/model/order.ts'
import { findStore } from '../../src/store/find.ts'
import { CLOSED_MAP, mapStore } from '../../src/store/map.ts'
import { meStore } from '../../src/store/me.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import type { LinkedView } from '../../src/store/view.ts'
import { nameOf, titleOf } from '../../src/ui/canvas/names.ts'
import { OutlineView } from '../../src/ui/panels/outline/OutlineView.tsx'
import { TableView } from '../../src/ui/panels/table/TableView.tsx'
import { WordsProvider } from '../../src/ui/words.tsx'
import { START } from '../helpers/history.ts'
import { countIds } from '../helpers/make.ts'
import { makeChance } from '../helpers/random.ts'
import { pickWish } from '../helpers/wishes.ts'
import { readPage, textOf } from '../helpers/pageTree.ts'
import type { PageNode } from '../helpers/pageTree.ts'

// A page that is written at once waits for no part that is fetched late.
vi.mock('../../src/ui/panels/entries/LateUndrawn.tsx', async () => ({
  LateUndrawn: (await import('../../src/ui/panels/entries/Undrawn.tsx')).Undrawn,
}))

const words = createWords('en')
const { t } = words
const maps = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { minLength: 0, maxLength: 50 }),
    fc.array(fc.constantFrom('open', 'open', ...LANE_DISPLAYS), { minLength: 1, maxLength: 7 }),
  )
  .map(([seeds, displays]) => shownSo(mapAfter(seeds), displays))

beforeAll(() => {
  // On a server a store shows what it began with; here a page is written of what it holds now.
  for (const store of [mapStore, viewStore, findStore, meStore])
    Object.assign(store, { getInitialState: store.getState })
})

describe('the accessibility tree', () => {
  it('of the outline equals the model, by level and by pathway', () => {
    fc.assert(
      fc.property(maps, fc.constantFrom('level', 'pathway'), (map, outlineBy) => {
        expect(spokenBy(OutlineView, map, { outlineBy })).toEqual(outlineOf(map, outlineBy))
      }),
      { numRuns: 200 },
    )
  })

  it('of the table equals the model', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(spokenBy(TableView, map, {})).toEqual(tableOf(map))
      }),
      { numRuns: 200 },
    )
  })
})

/** A map that people have had their way with; each number is the seed of one wish. */
function mapAfter(seeds: readonly number[]): CareerMap {
  const newId = countIds()
  let map = makeCareerMap(START)
  for (const seed of seeds) {
    const chance = makeChance(seed)
    map = applyChanges(map, pickWish(chance).run({ map, chance, newId }))
  }
  return map
}

/** The map with its levels and pathways shown so, in turn. */
function shownSo(map: CareerMap, displays: readonly LaneDisplay[]): CareerMap {
  const { levels, pathways } = lanesOf(map)
  const changes = [...levels, ...pathways].flatMap((id, at) =>
    displayLanes(map, [id], displays[at % displays.length] ?? 'open'),
  )
  return applyChanges(map, changes)
}

/** What a view says of a map, piece by piece. */
function spokenBy(View: FunctionComponent, map: CareerMap, linked: Partial<LinkedView>): readonly string[] {
  mapStore.setState({ ...CLOSED_MAP, status: 'ready', map })
  viewStore.setState({ ...FIRST_VIEW, ...linked })
  // There is no JSX in a file of this ending.
  // oxlint-disable-next-line react/no-children-prop
  const page = createElement(WordsProvider, { language: 'en', first: words, children: createElement(View) })
  return [...pieces(readPage(renderToStaticMarkup(page)))]
}

/** Headings, headers, cards, and the items of named lists, in the order in which they are read. */
function* pieces(node: PageNode): Generator<string> {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const { tag, attributes } = child
    if (tag === 'h2' || tag === 'h3') yield `${tag} ${textOf(child)}`
    else if (tag === 'th') yield `${attributes.get('scope')} ${textOf(child)}`
    else if (attributes.has('aria-pressed')) yield `card ${textOf(child)}`
    else if (tag === 'ul' && attributes.has('aria-label')) yield* itemsOf(child)
    else if (tag === 'p' && (NOTED.has(textOf(child)) || isFoldedWords(textOf(child)))) yield `cell ${textOf(child)}`
    else if (tag === 'td') yield* ['cell', ...pieces(child)]
    else if (tag !== 'tfoot' && tag !== 'footer') yield* pieces(child)
  }
}

const NOTED: ReadonlySet<string> = new Set([t('face.noJobs'), t('table.notLooked')])

function isFoldedWords(text: string): boolean {
  return /^(No cards|\d+ cards?), collapsed$/.test(text)
}

function* itemsOf(list: PageNode): Generator<string> {
  yield `list ${list.attributes.get('aria-label')}`
  for (const item of list.children) yield `item ${textOf(item)}`
}

function outlineOf(map: CareerMap, by: 'level' | 'pathway'): readonly string[] {
  const all = lanesOf(map)
  if (all.levels.length === 0 || all.pathways.length === 0) {
    return [`h2 ${t('table.noLanesTitle')}`, ...unplacedOf(map)]
  }
  const { levels, pathways } = shownOf(map, all)
  if (levels.length === 0 || pathways.length === 0) {
    return [...unplacedOf(map), ...hiddenOf(map, all)]
  }
  const [lanes, others] = by === 'level' ? [levels, pathways] : [pathways, levels.toReversed()]
  const parts = lanes.flatMap((lane) => [
    `h2 ${nameOf(map, words, lane)}`,
    ...(displayOf(map, lane) === 'collapsed' ? [] : others).flatMap((other) => {
      const [level, pathway] = by === 'level' ? [lane, other] : [other, lane]
      return [`h3 ${nameOf(map, words, other)}`, ...cellOf(map, level, pathway, true)]
    }),
  ])
  return [...parts, ...unplacedOf(map), ...hiddenOf(map, all)]
}

function tableOf(map: CareerMap): readonly string[] {
  const all = lanesOf(map)
  if (all.levels.length === 0 || all.pathways.length === 0) {
    return [`h2 ${t('table.noLanesTitle')}`, ...unplacedOf(map)]
  }
  const { levels, pathways } = shownOf(map, all)
  if (levels.length === 0 || pathways.length === 0) {
    return [...unplacedOf(map), ...hiddenOf(map, all)]
  }
  const header = (id: string): string =>
    `${nameOf(map, words, id)}${displayOf(map, id) === 'collapsed' ? `${foldedWords(cardsOf(map, id))}${t('lanes.openIt')}` : ''}`
  return [
    `col ${t('table.corner')}`,
    ...pathways.map((id) => `col ${header(id)}`),
    ...levels.flatMap((level) => [
      `row ${header(level)}`,
      ...pathways.flatMap((pathway) => ['cell', ...cellOf(map, level, pathway, false)]),
    ]),
    ...unplacedOf(map),
    ...hiddenOf(map, all),
  ]
}

type Lanes = ReturnType<typeof lanesOf>

function displayOf(map: CareerMap, id: string): string {
  const lane = map.records.get(id)
  return lane?.kind === 'level' || lane?.kind === 'pathway' ? lane.display : ''
}

function shownOf(map: CareerMap, { levels, pathways }: Lanes): Lanes {
  const isShown = (id: string): boolean => displayOf(map, id) !== 'hidden'
  return { levels: levels.filter(isShown), pathways: pathways.filter(isShown) }
}

/** What is hidden is listed with how much it holds, and every fact of it is kept until it is shown. */
function hiddenOf(map: CareerMap, { levels, pathways }: Lanes): readonly string[] {
  const said = (kind: 'level' | 'pathway', ids: readonly string[]): readonly string[] =>
    ids
      .filter((id) => displayOf(map, id) === 'hidden')
      .map(
        (id) => `${t('lanes.item', { name: nameOf(map, words, id), kind, n: cardsOf(map, id) })}${t('lanes.showIt')}`,
      )
  const items = [...said('level', levels), ...said('pathway', pathways)]
  return items.length === 0 ? [] : [`h2 ${t('lanes.hidden')}`, ...listOf(t('lanes.hidden'), items)]
}

function cardsOf(map: CareerMap, laneId: string): number {
  return [...map.records.values()].filter(
    (record) => isPlaced(record) && [record.place.levelId, record.place.pathwayId].some((id) => id === laneId),
  ).length
}

function foldedWords(count: number): string {
  return `${count === 0 ? 'No cards' : count === 1 ? '1 card' : `${count} cards`}, collapsed`
}

function lanesOf(map: CareerMap): { readonly levels: readonly string[]; readonly pathways: readonly string[] } {
  const records = [...map.records.values()]
  const inOrder = (lanes: readonly { readonly id: string; readonly order: string }[]): readonly string[] =>
    lanes.toSorted(compareOrder).map(({ id }) => id)
  return {
    levels: inOrder(records.filter((record) => record.kind === 'level')),
    pathways: inOrder(records.filter((record) => record.kind === 'pathway')),
  }
}

/** What a cell holds. The outline tells of its mark and notes before its cards, the table after them. */
function cellOf(map: CareerMap, levelId: string, pathwayId: string, isOutline: boolean): readonly string[] {
  const records = [...map.records.values()]
  const isHere = (place: { readonly levelId: string; readonly pathwayId: string } | null): boolean =>
    place !== null && place.levelId === levelId && place.pathwayId === pathwayId
  const cards = records
    .filter(isCard)
    .filter(({ place }) => isHere(place))
    .toSorted((a, b) =>
      compareOrder({ id: a.id, order: a.place?.order ?? '' }, { id: b.id, order: b.place?.order ?? '' }),
    )
  if ([levelId, pathwayId].some((id) => displayOf(map, id) === 'collapsed'))
    return [`cell ${foldedWords(cards.length)}`]
  const isMarked =
    records.some((record) => record.kind === 'emptyCell' && isHere(record)) &&
    !cards.some(({ kind }) => kind === 'occupation')
  const where = { level: nameOf(map, words, levelId), pathway: nameOf(map, words, pathwayId) }
  const spanning = listOf(t('table.spanning', where), spanningOf(map, levelId, pathwayId))
  const isBlank = cards.length + spanning.length === 0
  const state = isMarked ? [`cell ${t('face.noJobs')}`] : isBlank ? [`cell ${t('table.notLooked')}`] : []
  const notes = byId(records).flatMap((record) =>
    record.kind === 'note' && record.target?.on === 'cell' && isHere(record.target) ? [pinnedWords(map, record)] : [],
  )
  const around = [...state, ...listOf(t('outline.notesOn', where), notes)]
  const entries = cards.flatMap((card) => entryOf(map, card))
  return isOutline ? [...around, ...entries, ...spanning] : [...entries, ...spanning, ...around]
}

/** Cards that begin in a pathway before this one and reach over it: told in each, and no card of its own there. */
function spanningOf(map: CareerMap, levelId: string, pathwayId: string): readonly string[] {
  const { pathways } = lanesOf(map)
  const here = pathways.indexOf(pathwayId)
  return [...map.records.values()]
    .filter(isPlaced)
    .filter(({ place }) => {
      const start = pathways.indexOf(place.pathwayId)
      return place.levelId === levelId && start >= 0 && start < here && here < start + place.span
    })
    .toSorted(
      (a, b) =>
        pathways.indexOf(a.place.pathwayId) - pathways.indexOf(b.place.pathwayId) ||
        compareOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }),
    )
    .map(({ id, place }) => {
      return t('table.spansFrom', { title: nameOf(map, words, id), pathway: nameOf(map, words, place.pathwayId) })
    })
}

function entryOf(map: CareerMap, card: CardRecord): readonly string[] {
  const title = nameOf(map, words, card.id)
  const kind = card.kind === 'occupation' ? '' : `${t(`kind.${card.kind}`)} `
  const links = byId([...map.records.values()]).flatMap((record) => {
    if (record.kind !== 'link' || (record.from !== card.id && record.to !== card.id)) return []
    const isOut = record.from === card.id
    const name = nameOf(map, words, isOut ? record.to : record.from)
    const { relation } = record
    const said = t(isOut ? `inspector.linkOut.${relation}` : `inspector.linkIn.${relation}`, { name })
    const along = hungOn(map, record.id, Object.keys(record.supports))
    return [[said, ...along].join('')]
  })
  return [
    `card ${kind}${title}`,
    ...listOf(t('table.notes', { title }), hungOn(map, card.id, [])),
    ...listOf(t('table.links', { title }), links),
  ]
}

/** Notes pinned to something, then supports attached to it or named by it. */
function hungOn(map: CareerMap, id: string, named: readonly string[]): readonly string[] {
  const records = byId([...map.records.values()])
  const notes = records.filter(
    (record) => record.kind === 'note' && record.target?.on === 'record' && record.target.recordId === id,
  )
  const supports = records.filter(
    (record) => record.kind === 'support' && (record.attachedTo === id || named.includes(record.id)),
  )
  return [...notes, ...supports].map((record) => pinnedWords(map, record))
}

function pinnedWords(map: CareerMap, record: MapRecord): string {
  const type = record.kind === 'note' ? t(`noteType.${record.noteType}`) : t('kind.support')
  return `${type} ${isCard(record) ? titleOf(map, words, record) : ''}`
}

function unplacedOf(map: CareerMap): readonly string[] {
  const loose = [...map.records.values()]
    .filter(isCard)
    .filter((card) => card.place === null && !('target' in card && card.target !== null))
    .filter((card) => !('attachedTo' in card && card.attachedTo !== null))
  const kinds = ['credential', 'support', 'note'] as const
  const sorted = kinds.flatMap((kind) =>
    loose
      .filter((card) => card.kind === kind)
      .toSorted(
        (a, b) => titleOf(map, words, a).localeCompare(titleOf(map, words, b), 'en-US') || (a.id < b.id ? -1 : 1),
      ),
  )
  return sorted.length === 0 ? [] : [`h2 ${t('outline.unplaced')}`, ...sorted.flatMap((card) => entryOf(map, card))]
}

function listOf(name: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`list ${name}`, ...items.map((item) => `item ${item}`)]
}

function byId<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
