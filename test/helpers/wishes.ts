/** Random wishes of a person at a map: any verb with arguments that mostly, but not always, make sense. */
import { addCard } from '../../src/edit/add.ts'
import { setCredentialRequired, setEntry, setField, setText } from '../../src/edit/change.ts'
import { connect, reconnect, reverseLink, setRelation } from '../../src/edit/connect.ts'
import { duplicate } from '../../src/edit/duplicate.ts'
import { markEmpty, unmarkEmpty } from '../../src/edit/emptyCell.ts'
import { addItem, addTitle, changeTitle, moveTitle, removeItem, removeTitle } from '../../src/edit/items.ts'
import { addLevel, addPathway, moveLevel, movePathway } from '../../src/edit/lanes.ts'
import { attachSupport, pinNote } from '../../src/edit/note.ts'
import { placeCards, reorderCard, spanCard, stepCard } from '../../src/edit/place.ts'
import { removeRecords } from '../../src/edit/remove.ts'
import { mergeLanes, removeLane } from '../../src/edit/removeLane.ts'
import { splitPathway } from '../../src/edit/splitPathway.ts'
import type { Change } from '../../src/model/change.ts'
import { makeFigure } from '../../src/model/figure.ts'
import type { NewId } from '../../src/model/ids.ts'
import { toJson } from '../../src/model/json.ts'
import { CARD_KINDS, isCard, isPlaced } from '../../src/model/kinds.ts'
import { LINK_RELATIONS } from '../../src/model/link.ts'
import { allOf } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { NOTE_TYPES } from '../../src/model/note.ts'
import type { Cell } from '../../src/model/place.ts'
import { makeWage } from '../../src/model/wage.ts'
import { cell } from './make.ts'
import type { Chance } from './random.ts'

/** What a wish may draw on. */
interface Draw {
  readonly map: CareerMap
  readonly chance: Chance
  readonly newId: NewId
}

export interface Wish {
  readonly verb: string
  readonly run: (draw: Draw) => readonly Change[]
}

const WORDS = ['', 'Web developer', 'Técnico', 'N. A.', '看護師', 'nurse \u{1F469}']
const LANGUAGES = ['en', 'es', 'zh-Hant', 'not a language']
const INDEXES = [0, 1, 2, 5, Infinity, -3, Number.NaN]

/** Every verb once; those that take much away less often than the others. */
export const WISHES: readonly (Wish & { readonly weight: number })[] = [
  { verb: 'addCard', weight: 8, run: (d) => addCard(d.map, one(d, CARD_KINDS), anyCell(d), words(d), d.newId).changes },
  { verb: 'setField', weight: 6, run: (d) => setField(d.map, ...anyField(d)) },
  { verb: 'setText', weight: 5, run: (d) => setText(d.map, anyId(d), one(d, TEXTS), one(d, LANGUAGES), one(d, WORDS)) },
  { verb: 'setEntry', weight: 3, run: (d) => setEntry(d.map, ...anyEntry(d)) },
  { verb: 'addTitle', weight: 2, run: (d) => addTitle(d.map, anyId(d), { words: one(d, WORDS) }, d.newId).changes },
  { verb: 'changeTitle', weight: 3, run: (d) => changeTitle(d.map, ...anyTitle(d), { words: one(d, WORDS) }) },
  { verb: 'removeTitle', weight: 2, run: (d) => removeTitle(d.map, ...anyTitle(d)) },
  { verb: 'moveTitle', weight: 1, run: (d) => moveTitle(d.map, ...anyTitle(d), one(d, INDEXES)) },
  { verb: 'addItem', weight: 2, run: (d) => addItem(d.map, anyId(d), one(d, LISTS), one(d, WORDS), d.newId).changes },
  { verb: 'removeItem', weight: 1, run: (d) => removeItem(d.map, anyId(d), one(d, LISTS), 'n1') },
  {
    verb: 'setCredentialRequired',
    weight: 3,
    run: (d) => setCredentialRequired(d.map, anyId(d), anyId(d), d.chance.percent(80)),
  },
  { verb: 'placeCards', weight: 6, run: (d) => placeCards(d.map, anyIds(d), anyCell(d), one(d, INDEXES)) },
  { verb: 'spanCard', weight: 2, run: (d) => spanCard(d.map, anyId(d), one(d, INDEXES)) },
  { verb: 'reorderCard', weight: 4, run: (d) => reorderCard(d.map, anyId(d), one(d, INDEXES)) },
  { verb: 'stepCard', weight: 3, run: (d) => stepCard(d.map, anyId(d), one(d, ['up', 'down', 'left', 'right'])) },
  {
    verb: 'connect',
    weight: 7,
    run: (d) => connect(d.map, anyId(d), anyId(d), one(d, [null, null, ...LINK_RELATIONS]), d.newId).changes,
  },
  { verb: 'reverseLink', weight: 1, run: (d) => reverseLink(d.map, anyId(d)) },
  { verb: 'reconnect', weight: 2, run: (d) => reconnect(d.map, anyLink(d), one(d, ['from', 'to']), anyId(d)) },
  { verb: 'setRelation', weight: 1, run: (d) => setRelation(d.map, anyId(d), one(d, LINK_RELATIONS)) },
  { verb: 'removeRecords', weight: 5, run: (d) => removeRecords(d.map, anyIds(d)) },
  {
    verb: 'addLevel',
    weight: 1,
    run: (d) => addLevel(d.map, { label: { en: 'New' }, index: one(d, INDEXES) }, d.newId).changes,
  },
  {
    verb: 'addPathway',
    weight: 1,
    run: (d) => addPathway(d.map, { label: { en: 'New' }, index: one(d, INDEXES) }, d.newId).changes,
  },
  { verb: 'moveLevel', weight: 1, run: (d) => moveLevel(d.map, anyId(d), one(d, INDEXES)) },
  { verb: 'movePathway', weight: 1, run: (d) => movePathway(d.map, anyId(d), one(d, INDEXES)) },
  {
    verb: 'removeLane',
    weight: 3,
    run: (d) => {
      const kind = one(d, ['level', 'pathway'] as const)
      return removeLane(d.map, anyLane(d, kind), one(d, [null, anyLane(d, kind)]))
    },
  },
  {
    verb: 'mergeLanes',
    weight: 1,
    run: (d) => {
      const kind = one(d, ['level', 'pathway'] as const)
      return mergeLanes(d.map, anyLane(d, kind), anyLane(d, kind))
    },
  },
  {
    verb: 'splitPathway',
    weight: 1,
    run: (d) => splitPathway(d.map, anyLane(d, 'pathway'), anyIds(d), { label: { en: 'New' } }, d.newId).changes,
  },
  { verb: 'markEmpty', weight: 3, run: (d) => markEmpty(d.map, [anyCell(d), anyCell(d)]) },
  { verb: 'unmarkEmpty', weight: 1, run: (d) => unmarkEmpty(d.map, [anyCell(d)]) },
  { verb: 'duplicate', weight: 2, run: (d) => duplicate(d.map, anyIds(d), d.newId).changes },
  {
    verb: 'pinNote',
    weight: 3,
    run: (d) => {
      const target = d.chance.percent(60)
        ? ({ on: 'record', recordId: anyId(d) } as const)
        : ({ on: 'cell', ...anyCell(d) } as const)
      return pinNote(d.map, target, one(d, NOTE_TYPES), one(d, WORDS), 'en', d.newId).changes
    },
  },
  {
    verb: 'attachSupport',
    weight: 3,
    run: (d) => attachSupport(d.map, anyId(d), { words: one(d, WORDS) }, d.newId).changes,
  },
]

const WEIGHTED = WISHES.flatMap((wish) => Array.from({ length: wish.weight }, () => wish))

/** One random wish. */
export function pickWish(chance: Chance): Wish {
  return chance.pick(WEIGHTED) ?? { verb: 'nothing', run: () => [] }
}

const TEXTS = ['label', 'name', 'description', 'text', 'title', 'condition', 'skills', '__proto__']
const LISTS: readonly ('skills' | 'employers')[] = ['skills', 'employers']

function one<T>(draw: Draw, items: readonly T[]): T {
  const [first] = items
  const item = draw.chance.pick(items) ?? first
  if (item === undefined) throw new Error('nothing to draw from')
  return item
}

function words(draw: Draw): { readonly words: string; readonly index: number } {
  return { words: one(draw, WORDS), index: one(draw, INDEXES) }
}

/** An id on the map; often a card's, now and then nobody's. */
function anyId(draw: Draw): string {
  const { map, chance } = draw
  if (chance.percent(4)) return one(draw, ['occ_nobody', '__proto__', ''])
  const all = [...map.records.values()]
  const cards = chance.percent(70) ? all.filter(isCard) : all
  return (chance.pick(cards) ?? map.settings).id
}

function anyLink(draw: Draw): string {
  return draw.chance.pick(allOf(draw.map, 'link'))?.id ?? anyId(draw)
}

function anyIds(draw: Draw): readonly string[] {
  return Array.from({ length: 1 + draw.chance.below(3) }, () => anyId(draw))
}

function anyLane(draw: Draw, kind: 'level' | 'pathway'): string {
  return draw.chance.pick(allOf(draw.map, kind))?.id ?? 'nobody'
}

function anyCell(draw: Draw): Cell {
  const { map, chance } = draw
  const level = chance.pick(allOf(map, 'level'))
  const pathway = chance.pick(allOf(map, 'pathway'))
  const isNowhere = level === undefined || pathway === undefined || chance.percent(3)
  return isNowhere ? cell('nowhere', 'nowhere') : { levelId: level.id, pathwayId: pathway.id }
}

function anyField(draw: Draw): [id: string, field: string, value: ReturnType<typeof fieldValue>[1]] {
  const [field, value] = fieldValue(draw)
  return [anyId(draw), field, value]
}

function fieldValue(draw: Draw): readonly [string, NonNullable<ReturnType<typeof toJson>> | null] {
  const wage = toJson(makeWage('hour', draw.chance.below(40), 40 + draw.chance.below(60))) ?? null
  const openings = toJson(makeFigure('openings-per-year', draw.chance.below(900))) ?? null
  return one<readonly [string, NonNullable<ReturnType<typeof toJson>> | null]>(draw, [
    ['wage', wage],
    ['openings', openings],
    ['openings', null],
    ['wage', 'much'],
    ['stage', 'entry'],
    ['illustrative', true],
    ['color', 'teal'],
    ['display', 'collapsed'],
    ['display', 'hidden'],
    ['mainLanguage', 'es'],
    ['place', null],
    ['target', null],
    ['attachedTo', anyId(draw)],
    ['from', anyId(draw)],
    ['kind', 'note'],
    ['id', 'occ_other'],
    ['months', 12],
    ['titles', {}],
    ['__proto__', {}],
  ])
}

function anyEntry(draw: Draw): [id: string, field: string, key: string, value: true | undefined] {
  const value = draw.chance.percent(75) ? true : undefined
  const [field, key] = one<readonly [string, string]>(draw, [
    ['critical', 'growing'],
    ['critical', 'shrinking'],
    ['attributes', 'accelerated'],
    ['audiences', 'veteran'],
    ['supports', anyId(draw)],
    ['credentials', anyId(draw)],
    ['titles', 't1'],
    ['titles', '__proto__'],
  ])
  return [anyId(draw), field, key, value]
}

function anyTitle(draw: Draw): [id: string, key: string] {
  const occupations = allOf(draw.map, 'occupation').filter(isPlaced)
  const card = draw.chance.pick(occupations)
  const key = draw.chance.pick(Object.keys(card?.titles ?? {}))
  return [card?.id ?? 'occ_nobody', key ?? 't9']
}
