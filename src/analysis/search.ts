/** Finding on a map: every text of it, in all its languages, without case and accents. */
import { fold } from '../model/fold.ts'
import { CARD_KINDS, isCard } from '../model/kinds.ts'
import type { CardRecord, MapRecord, PlacedCard } from '../model/kinds.ts'
import { looseCards } from '../model/loose.ts'
import type { CareerMap } from '../model/map.ts'
import { indexOf } from '../model/map.ts'

/** Where words were found: on a card, on a link, in a note pinned to a cell, or on a card that stands in no cell. */
export interface Hit {
  /** The card's or link's id, or the cell's key: what to go to. */
  readonly id: string
  readonly on: 'card' | 'link' | 'cell' | 'loose'
}

/**
 * Everything on the map that holds all the words asked for, each as part of a word or more, as one reads the
 * map: cards row by row, then links, cells with notes, and what stands in no cell. What hangs on something counts for that: pinned
 * notes, supports, and the credentials an occupation requires. No words find nothing. Texts are folded once
 * per record, so that a keystroke on a large map costs little.
 */
export function searchMap(map: CareerMap, query: string): readonly Hit[] {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const { links, notesOn } = indexOf(map)
  const has = (texts: readonly string[]): boolean => words.every((word) => texts.some((text) => text.includes(word)))
  return [
    ...cardsInOrder(map).flatMap((card): Hit[] => (has(textsAt(map, card)) ? [{ id: card.id, on: 'card' }] : [])),
    ...links.flatMap((link): Hit[] => (has(textsAt(map, link)) ? [{ id: link.id, on: 'link' }] : [])),
    ...[...notesOn].flatMap(([key, notes]): Hit[] => {
      const isCell = key.includes('|')
      return isCell && has(notes.map(textOf)) ? [{ id: key, on: 'cell' }] : []
    }),
    ...looseInOrder(map).flatMap((card): Hit[] => (has(textsAt(map, card)) ? [{ id: card.id, on: 'loose' }] : [])),
  ]
}

/** Placed cards as one reads the map: row by row from the top, each from the left. */
export function cardsInOrder(map: CareerMap): readonly PlacedCard[] {
  const { levels, pathways, cards } = indexOf(map)
  return levels.flatMap((level) => pathways.flatMap((pathway) => cards.get(`${level.id}|${pathway.id}`) ?? []))
}

/** What stands in no cell, by kind as lists have it. */
function looseInOrder(map: CareerMap): readonly CardRecord[] {
  return looseCards(map).toSorted((a, b) => CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind))
}

/** Whether a picture of the map shows what it hangs on: a credential is found there at the occupations requiring it. */
export function isRequired(map: CareerMap, id: string): boolean {
  return cardsInOrder(map).some((card) => card.kind === 'occupation' && id in card.credentials)
}

/** A record's own text and those of all that hangs on it. */
function textsAt(map: CareerMap, record: MapRecord): readonly string[] {
  const { notesOn, supportsOn } = indexOf(map)
  const texts = [textOf(record)]
  for (const note of notesOn.get(record.id) ?? []) texts.push(textOf(note))
  for (const support of supportsOn.get(record.id) ?? []) texts.push(textOf(support))
  if (record.kind === 'occupation') {
    for (const id in record.credentials) {
      const credential = map.records.get(id)
      if (credential !== undefined) texts.push(textOf(credential))
    }
  }
  return texts
}

const folded = new WeakMap<MapRecord, string>()

/** All words of one record, folded; those of different fields never run together into one word. */
function textOf(record: MapRecord): string {
  const known = folded.get(record)
  if (known !== undefined) return known
  const made = wordsOf(record).map(fold).join('\n')
  folded.set(record, made)
  return made
}

function wordsOf(record: MapRecord): readonly string[] {
  if (record.kind === 'link') return [...Object.values(record.condition), record.agreement?.name ?? '']
  if (!isCard(record)) return []
  return [...namesOf(record), ...('description' in record ? Object.values(record.description) : [])]
}

function namesOf(card: CardRecord): readonly string[] {
  switch (card.kind) {
    case 'occupation': {
      const titles = Object.values(card.titles)
      const codes = titles.flatMap(({ socCode }) => (socCode === null ? [] : [socCode, socCode.replace('-', '')]))
      const items = [...Object.values(card.employers), ...Object.values(card.skills)].map(({ text }) => text)
      return [...titles.flatMap(({ text }) => Object.values(text)), ...codes, ...items]
    }
    case 'credential':
      return [...Object.values(card.name), card.shortName, card.issuer, card.ctid ?? '']
    case 'program':
      return [...Object.values(card.name), card.provider, card.cipCode ?? '']
    case 'support':
      return [...Object.values(card.name), card.provider, card.funding]
    case 'note':
      return Object.values(card.text)
    default:
      return Object.values(card.name)
  }
}
