import { gapsOf } from '../analysis/gap.ts'
import type { Gap } from '../analysis/gap.ts'
import type { CardKind, CardRecord, PlacedCard } from '../model/kinds.ts'
import { isCard } from '../model/kinds.ts'
import type { Link, LinkRelation } from '../model/link.ts'
import type { CareerMap } from '../model/map.ts'
import { collapsedLanes, drawnMap, hiddenLanes } from '../model/drawn.ts'
import { cardsIn, indexOf, recordOf, supportsAlong } from '../model/map.ts'
import type { Note, NoteType } from '../model/note.ts'
import { titlesOf } from '../model/occupation.ts'
import type { Occupation } from '../model/occupation.ts'
import { cellKey } from '../model/place.ts'
import type { LanguageTag, LocalizedText } from '../model/text.ts'
import { readText } from '../model/text.ts'

/** Words for telling a map without showing it. Whoever asks brings them, so this stays without a catalogue. */
export interface DescribeWords {
  readonly language: LanguageTag
  /** "{title}, {region}: {levels} education levels, {pathways} pathways, {occupations} occupations." */
  readonly summary: (facts: {
    readonly title: string
    readonly region: string
    readonly levels: number
    readonly pathways: number
    readonly occupations: number
    readonly links: number
  }) => string
  /** Which levels and pathways are collapsed and which hidden, by name; '' where all are open. */
  readonly lanes: (lanes: { readonly collapsed: readonly string[]; readonly hidden: readonly string[] }) => string
  /** What is said of a collapsed cell instead of its cards. */
  readonly folded: (count: number) => string
  readonly wage: (occupation: Occupation) => string
  readonly postings: (occupation: Occupation) => string
  readonly gap: (gap: Gap) => string
  readonly noJobs: string
  /** A map, or a card, that has no name. */
  readonly untitled: string
  readonly untitledCard: string
  readonly kinds: { readonly [K in CardKind]: string }
  readonly noteTypes: { readonly [K in NoteType]: string }
  /** As they stand between two names, e.g. "advances to". */
  readonly relations: { readonly [K in LinkRelation]: string }
}

/** One sentence about what is drawn of the map, and one on what is not: the `alt` of its picture. */
export function describeMap(whole: CareerMap, words: DescribeWords): string {
  const map = drawnMap(whole)
  const { levels, pathways, links } = indexOf(map)
  const { settings } = map
  const read = reader(map, words)
  const namesOf = (lanes: readonly { readonly label: LocalizedText }[]): readonly string[] =>
    lanes.map(({ label }) => read(label) || words.untitled)
  const lanes = words.lanes({ collapsed: namesOf(collapsedLanes(map)), hidden: namesOf(hiddenLanes(whole)) })
  const summary = words.summary({
    title: read(settings.title) || words.untitled,
    region: read(settings.region),
    levels: levels.length,
    pathways: pathways.length,
    occupations: [...map.records.values()].filter(({ kind }) => kind === 'occupation').length,
    links: links.length,
  })
  return lanes === '' ? summary : `${summary} ${lanes}`
}

/**
 * The map in words: a line per cell from the top row down, then a line per link; notes and supports are told
 * with what they hang on. Cells nobody has looked at and that hold nothing are not mentioned, nor is what is hidden;
 * of a collapsed cell the number of its cards is told.
 */
export function describeCells(whole: CareerMap, words: DescribeWords, showsGaps: boolean): readonly string[] {
  const map = drawnMap(whole)
  const { levels, pathways, emptyCells, notesOn, links } = indexOf(map)
  const read = reader(map, words)
  const cells = levels.flatMap((level) =>
    pathways.flatMap((pathway) => {
      const cell = { levelId: level.id, pathwayId: pathway.id }
      const key = cellKey(cell)
      const isFolded = level.display === 'collapsed' || pathway.display === 'collapsed'
      const { length: count } = cardsIn(map, cell)
      const folded = count === 0 ? [] : [words.folded(count)]
      const open = [
        ...(emptyCells.has(key) ? [words.noJobs] : []),
        ...cardsIn(map, cell).map((card) => describeCard(map, card, words, showsGaps)),
        ...(notesOn.get(key) ?? []).map((note) => describeNote(note, words, read)),
      ]
      const said = isFolded ? folded : open
      return said.length === 0 ? [] : [`${read(level.label)}, ${read(pathway.label)}: ${said.join('. ')}.`]
    }),
  )
  return [...cells, ...links.map((link) => `${describeLink(map, link, words)}.`)]
}

function describeCard(map: CareerMap, card: PlacedCard, words: DescribeWords, showsGaps: boolean): string {
  const name = nameOf(card, words, reader(map, words))
  const gap = gapsOf(map).byCard.get(card.id)
  if (card.kind !== 'occupation') return withFacts(`${words.kinds[card.kind]}: ${name}`, hangingOn(map, card.id, words))
  return withFacts(name, [
    words.wage(card),
    words.postings(card),
    showsGaps && gap !== undefined ? words.gap(gap) : '',
    ...hangingOn(map, card.id, words),
  ])
}

function describeLink(map: CareerMap, link: Link, words: DescribeWords): string {
  const read = reader(map, words)
  const [from, to] = [link.from, link.to].map((id) => {
    const card = map.records.get(id)
    return card !== undefined && isCard(card) ? nameOf(card, words, read) : words.untitledCard
  })
  return withFacts(`${from} ${words.relations[link.relation]} ${to}`, hangingOn(map, link.id, words))
}

/** Notes pinned to a card or link and supports attached to it. */
function hangingOn(map: CareerMap, id: string, words: DescribeWords): readonly string[] {
  const { notesOn, supportsOn } = indexOf(map)
  const read = reader(map, words)
  const link = recordOf(map, 'link', id)
  const supports = link === undefined ? (supportsOn.get(id) ?? []) : supportsAlong(map, link)
  return [
    ...(notesOn.get(id) ?? []).map((note) => describeNote(note, words, read)),
    ...supports.map((support) => `${words.kinds.support}: ${nameOf(support, words, read)}`),
  ]
}

function describeNote(note: Note, words: DescribeWords, read: Read): string {
  return `${words.noteTypes[note.noteType]}: ${nameOf(note, words, read)}`
}

/** A card's name; of an occupation all its titles. Never empty. */
function nameOf(card: CardRecord, words: DescribeWords, read: Read): string {
  if (card.kind === 'note') return read(card.text) || words.untitledCard
  if (card.kind !== 'occupation') return read(card.name) || words.untitledCard
  const titles = titlesOf(card).map(({ text }) => read(text))
  return titles.filter((title) => title !== '').join(', ') || words.untitledCard
}

function withFacts(name: string, facts: readonly string[]): string {
  const told = facts.filter((fact) => fact !== '')
  return told.length === 0 ? name : `${name} (${told.join('; ')})`
}

type Read = (text: LocalizedText) => string

function reader(map: CareerMap, words: DescribeWords): Read {
  return (text) => readText(text, words.language, map.settings.mainLanguage)
}
