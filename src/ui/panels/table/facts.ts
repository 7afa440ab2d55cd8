import type { Words } from '../../../i18n/t.ts'
import { amountOf } from '../../../model/figure.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { recordOf } from '../../../model/map.ts'
import { titlesOf } from '../../../model/occupation.ts'
import type { Wage } from '../../../model/wage.ts'
import { nameOf, read } from '../../canvas/names.ts'

/** What a card's entry in the table says under its title, a line each; empty lines are left out. */
export function factLines(map: CareerMap, words: Words, card: CardRecord): readonly string[] {
  const { t } = words
  const lines: string[] = []
  if (card.kind === 'occupation') {
    const further = titlesOf(card)
      .slice(1)
      .map(({ text }) => read(map, words, text))
    lines.push(further.filter((title) => title !== '').join(', '))
    lines.push(wageLine(words, card.wage))
    const names = Object.keys(card.credentials).map((id) => {
      const credential = recordOf(map, 'credential', id)
      return credential?.shortName || nameOf(map, words, id)
    })
    if (names.length > 0) lines.push(t('table.requires', { names: names.join(', ') }))
    lines.push(
      [
        countWords(words, 'canvas.postings', amountOf(card.postings)),
        countWords(words, 'canvas.openings', amountOf(card.openings)),
      ]
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

/** A wage in words with its unit; '' where no end of it is known. */
export function wageLine({ t, dollars }: Words, wage: Wage | null): string {
  if (wage === null) return ''
  const ends = [wage.low, wage.high].flatMap((end) =>
    end.state === 'known'
      ? [dollars(end.amount, wage.unit)]
      : end.state === 'topCoded'
        ? [`${dollars(end.atLeast, wage.unit)}+`]
        : [],
  )
  const [low, high] = ends
  const isHourly = wage.unit === 'hour'
  if (low === undefined) return ''
  if (high === undefined) return t(isHourly ? 'table.wageOneHour' : 'table.wageOneYear', { low })
  return t(isHourly ? 'table.wageHour' : 'table.wageYear', { low, high })
}

export function countWords({ t }: Words, key: 'canvas.postings' | 'canvas.openings', n: number | null): string {
  return n === null ? '' : t(key, { n })
}
