import type { Words } from '../../../i18n/t.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { recordOf } from '../../../model/map.ts'
import { titlesOf } from '../../../model/occupation.ts'
import { nameOf, read } from '../../canvas/names.ts'
import { countWords, wageWords } from '../../figureWords.ts'

/** What a card's entry in the table says under its title, a line each; empty lines are left out. */
export function factLines(map: CareerMap, words: Words, card: CardRecord): readonly string[] {
  const { t } = words
  const lines: string[] = []
  if (card.kind === 'occupation') {
    const further = titlesOf(card)
      .slice(1)
      .map(({ text }) => read(map, words, text))
    lines.push(further.filter((title) => title !== '').join(', '))
    lines.push(wageWords(words, card.wage))
    const names = Object.keys(card.credentials).map((id) => {
      const credential = recordOf(map, 'credential', id)
      return credential?.shortName || nameOf(map, words, id)
    })
    if (names.length > 0) lines.push(t('table.requires', { names: names.join(', ') }))
    lines.push(
      [countWords(words, 'postings', card.postings), countWords(words, 'openings', card.openings)]
        .filter((part) => part !== '')
        .join(' · '),
    )
  }
  if (card.kind === 'program') lines.push(card.provider)
  if (card.kind === 'credential') lines.push(card.issuer)
  if (card.kind === 'support') lines.push(card.provider)
  if (card.place !== null && card.place.span > 1) lines.push(t('table.spans', { n: card.place.span }))
  return lines.filter((line) => line !== '')
}

/** A total in words; '' where nothing was counted. */
export function totalWords({ t }: Words, key: 'canvas.postings' | 'canvas.openings', n: number | null): string {
  return n === null ? '' : t(key, { n })
}
