import type { Words } from '../../../i18n/t.ts'
import type { FigureField } from '../../../model/anchor.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { recordOf } from '../../../model/map.ts'
import { titlesOf } from '../../../model/occupation.ts'
import { nameOf, read } from '../../canvas/names.ts'
import { countWords, wageWords } from '../../figureWords.ts'

/** A line of a card's entry, and the figures it tells. */
export interface FactLine {
  readonly said: string
  readonly figures: readonly FigureField[]
}

/** What a card's entry in the table says under its title, a line each; empty lines are left out. */
export function factLines(map: CareerMap, words: Words, card: CardRecord): readonly FactLine[] {
  const { t } = words
  const lines: FactLine[] = []
  const add = (said: string, figures: readonly FigureField[] = []): void => {
    if (said !== '') lines.push({ said, figures })
  }
  if (card.kind === 'occupation') {
    const further = titlesOf(card)
      .slice(1)
      .map(({ text }) => read(map, words, text))
    add(further.filter((title) => title !== '').join(', '))
    add(wageWords(words, card.wage), ['wage'])
    const names = Object.keys(card.credentials).map((id) => {
      const credential = recordOf(map, 'credential', id)
      return credential?.shortName || nameOf(map, words, id)
    })
    if (names.length > 0) add(t('table.requires', { names: names.join(', ') }))
    add(
      [countWords(words, 'postings', card.postings), countWords(words, 'openings', card.openings)]
        .filter((part) => part !== '')
        .join(' · '),
      ['postings', 'openings'],
    )
  }
  if (card.kind === 'program') add(card.provider)
  if (card.kind === 'credential') add(card.issuer)
  if (card.kind === 'support') add(card.provider)
  if (card.place !== null && card.place.span > 1) add(t('table.spans', { n: card.place.span }))
  return lines
}

/** A total in words; '' where nothing was counted. */
export function totalWords({ t }: Words, key: 'canvas.postings' | 'canvas.openings', n: number | null): string {
  return n === null ? '' : t(key, { n })
}
