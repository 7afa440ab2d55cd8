/** What things of the map are called, in words: for ears, and wherever a thing must be named in a sentence. */
import type { DiffSort } from '../../analysis/diff/mapDiff.ts'
import type { Gap, GapTotal } from '../../analysis/gap.ts'
import { routesOf } from '../../analysis/routes.ts'
import type { Words } from '../../i18n/t.ts'
import type { CellBox } from '../../layout/picture.ts'
import { drawnMap, hiddenLanes } from '../../model/drawn.ts'
import type { CardRecord } from '../../model/kinds.ts'
import { isCard, isPlaced } from '../../model/kinds.ts'
import type { CareerMap } from '../../model/map.ts'
import { indexOf, recordOf, supportsAlong } from '../../model/map.ts'
import { titlesOf } from '../../model/occupation.ts'
import { cellKey } from '../../model/place.ts'
import type { Level } from '../../model/level.ts'
import type { Pathway } from '../../model/pathway.ts'
import type { LocalizedText } from '../../model/text.ts'
import { readText } from '../../model/text.ts'

/** The map's own words in the language shown, else in its main one; '' when there are none. */
export function read(map: CareerMap, words: Words, text: LocalizedText): string {
  return readText(text, words.language, map.settings.mainLanguage)
}

/** A card's first title or name; '' when it has none yet. */
export function titleOf(map: CareerMap, words: Words, card: CardRecord): string {
  switch (card.kind) {
    case 'occupation':
      return read(map, words, titlesOf(card)[0]?.text ?? {})
    case 'note':
      return read(map, words, card.text)
    case 'credential':
      return read(map, words, card.name) || card.shortName
    default:
      return read(map, words, card.name)
  }
}

/** Any record's name, never empty. */
export function nameOf(map: CareerMap, words: Words, id: string): string {
  const record = map.records.get(id)
  if (record === undefined) return words.t('canvas.untitled')
  if (isCard(record)) return titleOf(map, words, record) || words.t('canvas.untitled')
  if (record.kind === 'level' || record.kind === 'pathway') return laneName(map, words, id)
  if (record.kind === 'link') return linkName(map, words, id)
  return words.t('canvas.untitled')
}

export function laneName(map: CareerMap, words: Words, id: string): string {
  const lane = recordOf(map, 'level', id) ?? recordOf(map, 'pathway', id)
  return (lane === undefined ? '' : read(map, words, lane.label)) || words.t('canvas.unnamed')
}

/** "title, kind, level, pathway, n links, k of m", and what else is so. */
export function cardName(
  map: CareerMap,
  words: Words,
  id: string,
  state: { readonly isSelected: boolean; readonly gap: Gap | null; readonly hasLanes: boolean },
): string {
  const card = map.records.get(id)
  if (card === undefined || !isPlaced(card)) return words.t('canvas.untitled')
  const { t } = words
  const index = indexOf(map)
  const mates = index.cards.get(cellKey(card.place)) ?? []
  const values = {
    title: titleOf(map, words, card) || t('canvas.untitled'),
    kind: t(`kind.${card.kind}`),
    level: laneName(map, words, card.place.levelId),
    pathway: laneName(map, words, card.place.pathwayId),
    links: index.linksAt.get(id)?.length ?? 0,
    at: mates.findIndex((mate) => mate.id === id) + 1,
    count: mates.length,
  }
  let name = t(state.hasLanes ? 'canvas.cardName' : 'canvas.cardNameFlow', values)
  if (card.illustrative) name = t('canvas.nameIllustrative', { name })
  if (state.gap !== null) name = t('canvas.nameGap', { name, gap: gapSaid(words, state.gap) })
  return state.isSelected ? t('canvas.nameSelected', { name }) : name
}

/** The name of something with what became of it, where two states of the map are compared. */
export function markedName(name: string, mark: DiffSort | undefined, { t }: Words): string {
  return mark === undefined ? name : t('canvas.nameMarked', { name, mark })
}

/** How many cards one reaches from a card by its links upward and, against them, downward; '' where it has none. */
export function routesSaid(map: CareerMap, { t }: Words, id: string): string {
  const { up, down } = routesOf(map, id)
  const values = { up: up.cardIds.size, down: down.cardIds.size }
  return values.up + values.down === 0 ? '' : t('canvas.routes', values)
}

/** What a cell is called: where it is, and how it stands. */
export function cellName(words: Words, level: string, pathway: string, cell: CellBox): string {
  const values = { level, pathway, n: cell.cardCount }
  if (cell.cardCount === 0) return words.t(cell.emptyMarkId === null ? 'canvas.cellEmpty' : 'canvas.cellMarked', values)
  return words.t(cell.emptyMarkId === null ? 'canvas.cellCards' : 'canvas.cellMarkedCards', values)
}

export function linkName(map: CareerMap, words: Words, id: string): string {
  const link = recordOf(map, 'link', id)
  if (link === undefined) return words.t('canvas.link')
  return words.t('canvas.linkName', {
    relation: words.t(`relation.${link.relation}`),
    from: nameOf(map, words, link.from),
    to: nameOf(map, words, link.to),
  })
}

/** The notes pinned to a link and the supports along it, in full; '' when there are none. */
export function pinnedName(map: CareerMap, words: Words, id: string): string {
  const link = recordOf(map, 'link', id)
  if (link === undefined) return ''
  const notes = (indexOf(map).notesOn.get(id) ?? []).map((note) =>
    [words.t(`noteType.${note.noteType}`), read(map, words, note.text)].filter(Boolean).join(': '),
  )
  const supports = supportsAlong(map, link).map(
    (support) => `${words.t('kind.support')}: ${nameOf(map, words, support.id)}`,
  )
  return [...notes, ...supports].join(', ')
}

/** What is said of a lane's header besides what it shows: where it stands and how many cards are in it. */
export function headerPlace(map: CareerMap, words: Words, id: string): string {
  const index = indexOf(drawnMap(map))
  const isLevel = recordOf(map, 'level', id) !== undefined
  const lanes: readonly (Level | Pathway)[] = isLevel ? index.levels : index.pathways
  const at = lanes.findIndex((lane) => lane.id === id)
  const area = lanes[at]?.display === 'collapsed' ? 'lanes' : 'canvas'
  return words.t(isLevel ? `${area}.levelPlace` : `${area}.pathwayPlace`, {
    at: at + 1,
    count: lanes.length,
    n: laneCount(drawnMap(map), id),
  })
}

/** How many cards stand in a level or pathway. */
export function laneCount(map: CareerMap, id: string): number {
  return laneCounts(map).get(id) ?? 0
}

const counts = new WeakMap<CareerMap, ReadonlyMap<string, number>>()

/** How many cards stand in each level and pathway; counted once per map. */
function laneCounts(map: CareerMap): ReadonlyMap<string, number> {
  const known = counts.get(map)
  if (known !== undefined) return known
  const made = new Map<string, number>()
  for (const cards of indexOf(map).cards.values()) {
    for (const { place } of cards) {
      for (const id of [place.levelId, place.pathwayId]) made.set(id, (made.get(id) ?? 0) + 1)
    }
  }
  counts.set(map, made)
  return made
}

/** "1 hidden level, 2 hidden pathways"; '' where nothing is hidden. */
export function hiddenSaid(map: CareerMap, { t }: Words): string {
  const lanes = hiddenLanes(map)
  const levels = lanes.filter(({ kind }) => kind === 'level').length
  const pathways = lanes.length - levels
  return [
    levels === 0 ? '' : t('lanes.hiddenLevels', { n: levels }),
    pathways === 0 ? '' : t('lanes.hiddenPathways', { n: pathways }),
  ]
    .filter((said) => said !== '')
    .join(', ')
}

/** What the whole map is, in a sentence or two. */
export function mapSummary(map: CareerMap, words: Words): string {
  const index = indexOf(drawnMap(map))
  let cards = 0
  for (const list of index.cards.values()) cards += list.length
  const summary = words.t('canvas.summary', {
    title: read(map, words, map.settings.title) || words.t('canvas.untitled'),
    cards,
    levels: index.levels.length,
    pathways: index.pathways.length,
  })
  const hidden = hiddenSaid(map, words)
  return hidden === '' ? summary : `${summary} ${words.t('lanes.notCounted', { what: hidden })}`
}

/** The words on a gap tag: band and, where both figures are known, the gap and the ratio of completers to openings. */
export function gapWords({ t, number }: Words, { band, gap, ratio }: Gap): string {
  const name = t(`canvas.band.${band}`)
  if (gap === null || ratio === null || band === 'notEnoughData') return name
  return t('canvas.gapTag', { band: name, n: number(Math.round(Math.abs(gap))), ratio: number(ratio) })
}

/** How many occupations a gap total leaves out for lack of data, shortly; '' when none, or when it counts none at all. */
export function gapLeftOut({ t }: Words, { counted, leftOut }: GapTotal): string {
  return counted === 0 || leftOut === 0 ? '' : t('canvas.gapLeftOut', { n: leftOut })
}

function gapSaid(words: Words, gap: Gap): string {
  return words.t('canvas.gapSaid', {
    band: gap.band,
    words: words.t(`canvas.band.${gap.band}`),
    n: gap.gap === null ? '?' : words.number(Math.round(Math.abs(gap.gap))),
    demand: gap.demand === null ? '?' : words.number(gap.demand),
    supply: gap.supply === null ? '?' : words.number(gap.supply),
    ratio: gap.ratio === null ? '?' : words.number(gap.ratio),
  })
}
