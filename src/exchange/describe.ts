import { gapsOf } from '../analysis/gap.ts'
import type { Gap } from '../analysis/gap.ts'
import type { CareerMap } from '../model/map.ts'
import { cardsIn, indexOf } from '../model/map.ts'
import { titlesOf } from '../model/occupation.ts'
import type { Occupation } from '../model/occupation.ts'
import { cellKey } from '../model/place.ts'
import type { LanguageTag } from '../model/text.ts'
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
  readonly wage: (occupation: Occupation) => string
  readonly postings: (occupation: Occupation) => string
  readonly gap: (gap: Gap) => string
  readonly noJobs: string
  readonly untitled: string
}

/** One sentence about the map: the `alt` of its picture. */
export function describeMap(map: CareerMap, words: DescribeWords): string {
  const { levels, pathways, links } = indexOf(map)
  const { settings } = map
  const read = (text: Readonly<Record<string, string>>): string => readText(text, words.language, settings.mainLanguage)
  return words.summary({
    title: read(settings.title) || words.untitled,
    region: read(settings.region),
    levels: levels.length,
    pathways: pathways.length,
    occupations: [...map.records.values()].filter(({ kind }) => kind === 'occupation').length,
    links: links.length,
  })
}

/**
 * The map in words, cell by cell, from the top row down: the long description of its picture.
 * Cells nobody has looked at are not mentioned.
 */
export function describeCells(map: CareerMap, words: DescribeWords, showsGaps: boolean): readonly string[] {
  const { levels, pathways, emptyCells } = indexOf(map)
  const gaps = gapsOf(map)
  const read = (text: Readonly<Record<string, string>>): string =>
    readText(text, words.language, map.settings.mainLanguage)
  return levels.flatMap((level) =>
    pathways.flatMap((pathway) => {
      const cell = { levelId: level.id, pathwayId: pathway.id }
      const cards = cardsIn(map, cell).flatMap((card) => {
        if (card.kind !== 'occupation') return []
        const titles = titlesOf(card).map(({ text }) => read(text))
        const gap = gaps.byCard.get(card.id)
        const facts = [
          words.wage(card),
          words.postings(card),
          showsGaps && gap !== undefined ? words.gap(gap) : '',
        ].filter((fact) => fact !== '')
        const name = titles.filter((title) => title !== '').join(', ') || words.untitled
        return [facts.length === 0 ? name : `${name} (${facts.join('; ')})`]
      })
      const isMarked = emptyCells.has(cellKey(cell))
      const said = cards.length > 0 ? cards.join('. ') : isMarked ? words.noJobs : null
      return said === null ? [] : [`${read(level.label)}, ${read(pathway.label)}: ${said}.`]
    }),
  )
}
