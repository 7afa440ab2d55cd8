import { blankCard, blankCredential } from '../model/blank.ts'
import type { Change } from '../model/change.ts'
import type { CardWish } from '../model/clip.ts'
import type { Credential } from '../model/credential.ts'
import { fold } from '../model/fold.ts'
import type { NewId } from '../model/ids.ts'
import { checkRecord } from '../model/kinds.ts'
import type { CardRecord, MapRecord } from '../model/kinds.ts'
import { cardsIn, indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { orderKeysAt } from '../model/order.ts'
import { cellKey } from '../model/place.ts'
import type { Cell, Place } from '../model/place.ts'
import type { LocalizedText } from '../model/text.ts'
import { orderedCard, setPlace, unmarkCell } from './cells.ts'
import type { PasteSpot } from './clipboard.ts'
import { credentialNamed } from './equalCredential.ts'
import { insertKeys } from './ordering.ts'

export interface PastedWishes {
  readonly changes: readonly Change[]
  readonly ids: readonly string[]
  /** Wishes that lay beyond the last row or column, or could not be made a card: nothing of them was added. */
  readonly outside: number
  /** Wishes whose level or pathway the map does not have by that name; they stand in the cell pasted into. */
  readonly unplaced: number
}

/** Adds a card for each wish: where it is named to stand, else counted from the cell. Words go in the main language. */
export function pasteWishes(
  map: CareerMap,
  wishes: readonly CardWish[],
  { cell, after }: PasteSpot,
  newId: NewId,
): PastedWishes {
  const groups = new Map<string, { readonly cell: Cell; readonly wishes: CardWish[] }>()
  let outside = 0
  let unplaced = 0
  for (const wish of wishes) {
    const target = cellFor(map, wish, cell)
    if (target.cell === null) {
      outside += 1
      continue
    }
    if (target.isLost) unplaced += 1
    const group = groups.get(cellKey(target.cell)) ?? { cell: target.cell, wishes: [] }
    group.wishes.push(wish)
    groups.set(cellKey(target.cell), group)
  }
  const maker = createMaker(map, newId)
  const ids: string[] = []
  const puts: Change[] = []
  const others: Change[] = []
  for (const group of groups.values()) {
    const there = cardsIn(map, group.cell)
    const at = there.findIndex(({ id }) => id === after)
    const { newcomers, healed } = insertKeys(there.map(orderedCard), at < 0 ? Infinity : at + 1, group.wishes.length)
    for (const [index, wish] of group.wishes.entries()) {
      const order = newcomers[index]
      const card = order === undefined ? null : maker.make(wish, { ...group.cell, order, span: 1 })
      if (card === null) outside += 1
      else {
        ids.push(card.id)
        puts.push({ type: 'put', record: card })
      }
    }
    for (const card of there) {
      const order = healed.get(card.id)
      if (order !== undefined) others.push(setPlace(card.id, { ...card.place, order }))
    }
    if (group.wishes.some(({ kind }) => kind === 'occupation')) others.push(...unmarkCell(map, group.cell))
  }
  const credentials = maker.credentials().map((record): Change => ({ type: 'put', record }))
  return { changes: ids.length === 0 ? [] : [...credentials, ...puts, ...others], ids, outside, unplaced }
}

function cellFor(map: CareerMap, wish: CardWish, from: Cell): { readonly cell: Cell | null; readonly isLost: boolean } {
  const { levels, pathways } = indexOf(map)
  const named = { level: laneNamed(levels, wish.level), pathway: laneNamed(pathways, wish.pathway) }
  const row = levels.findIndex(({ id }) => id === from.levelId) + wish.row
  const column = pathways.findIndex(({ id }) => id === from.pathwayId) + wish.column
  const level = named.level ?? levels[row]
  const pathway = named.pathway ?? pathways[column]
  const isLost =
    (wish.level !== '' && named.level === undefined) || (wish.pathway !== '' && named.pathway === undefined)
  if (level === undefined || pathway === undefined) return { cell: null, isLost }
  return { cell: { levelId: level.id, pathwayId: pathway.id }, isLost }
}

function laneNamed<T extends { readonly label: LocalizedText }>(lanes: readonly T[], name: string): T | undefined {
  const wanted = fold(name)
  return wanted === '' ? undefined : lanes.find(({ label }) => Object.values(label).some((one) => fold(one) === wanted))
}

/** Makes cards; credentials of the same name are made once for all of them. */
function createMaker(map: CareerMap, newId: NewId) {
  const language = map.settings.mainLanguage
  const made = new Map<string, Credential>()
  const credentialFor = (name: string): Credential => {
    const known = credentialNamed(map, name) ?? made.get(fold(name))
    if (known !== undefined) return known
    const credential = blankCredential({ name: { [language]: name } }, newId)
    made.set(fold(name), credential)
    return credential
  }
  const make = (wish: CardWish, place: Place): CardRecord | null => {
    const [first] = wish.titles
    const blank = blankCard(wish.kind, place, first === undefined ? {} : { [language]: first.words }, newId)
    const card = checkRecord({ ...blank, ...fieldsOf(wish, language, credentialFor, newId) })
    if (!card.ok || map.records.has(card.value.id)) return null
    return isCardOf(card.value, wish.kind) ? card.value : null
  }
  return { make, credentials: () => [...made.values()] }
}

function isCardOf(record: MapRecord, kind: CardRecord['kind']): record is CardRecord {
  return record.kind === kind
}

function fieldsOf(wish: CardWish, language: string, credentialFor: (name: string) => Credential, newId: NewId): object {
  if (wish.kind === 'program' || wish.kind === 'support') return { provider: wish.provider }
  if (wish.kind === 'credential') return { issuer: wish.provider }
  if (wish.kind !== 'occupation') return {}
  const titleKeys = orderKeysAt([], 0, wish.titles.length)
  const employerKeys = orderKeysAt([], 0, wish.employers.length)
  return {
    titles: Object.fromEntries(
      wish.titles.map(({ words, socCode }, at) => [
        `t${at + 1}`,
        { text: { [language]: words }, socCode, order: titleKeys[at] },
      ]),
    ),
    employers: Object.fromEntries(wish.employers.map((text, at) => [newId(), { text, order: employerKeys[at] }])),
    wage: wish.wage,
    openings: wish.openings,
    postings: wish.postings,
    completers: wish.completers,
    credentials: Object.fromEntries(wish.credentials.map((name) => [credentialFor(name).id, true])),
  }
}
