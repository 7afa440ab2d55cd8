/** Sentences about what was read and what was not. */
import type { CellReading, LaneValue, LeftOut } from '../../../exchange/sheet/understanding.ts'
import type { Words } from '../../../i18n/t.ts'
import type { Amount } from '../../../model/figure.ts'
import type { SheetWords } from '../../../store/sheet/sheetActs.ts'
import type { SheetImportProblem } from '../../../store/sheet/sheetState.ts'
import { wageWords } from '../../figureWords.ts'

/** The words a plan needs. */
export function planWords({ t, language }: Words): SheetWords {
  return {
    language,
    namelessLevel: t('importing.namelessLevel'),
    namelessPathway: t('importing.namelessPathway'),
  }
}

/** Why a file was not read, or a sheet not imported, and what to do. */
export function problemText(problem: SheetImportProblem, { t, number }: Words): string {
  if (!('limit' in problem)) return t(`importing.problem.${problem.code}`)
  const isBytes = problem.code === 'fileTooLarge' || problem.code === 'inflatesTooMuch'
  return t(`importing.problem.${problem.code}`, { limit: number(isBytes ? problem.limit / 1_000_000 : problem.limit) })
}

/** What is left out and why, without its address. */
export function leftOutText({ code, text, detail = '' }: LeftOut, { t }: Words): string {
  return t(`importing.out.${code}`, { text: text === '' ? 'none' : text, detail })
}

/** What is left out and why, after its address where it has one. */
export function leftOutLine(one: LeftOut, words: Words): string {
  const what = leftOutText(one, words)
  return one.address === '' ? what : words.t('importing.row', { address: one.address, what })
}

/** The list of what is left out, a line each, to paste anywhere. */
export function leftOutList(leftOut: readonly LeftOut[], words: Words): string {
  return leftOut.map((one) => leftOutLine(one, words)).join('\n')
}

/** What a cell was read as. */
export function readingText(reading: CellReading, words: Words): string {
  switch (reading.type) {
    case 'wage':
      return wageWords(words, reading.wage)
    case 'amount':
      return amountText(reading.amount, words)
    case 'soc':
      return reading.code
    case 'names':
      return reading.names.join(' · ')
    case 'noJobs':
      return words.t('importing.emptyCell')
    case 'card': {
      const { postings } = reading.figures
      const count = postings?.amount.state === 'known' ? postings.amount.amount : null
      return [
        reading.titles.join(' · '),
        count === null ? '' : words.t('importing.postingsRead', { n: count }),
        wageWords(words, reading.wage),
      ]
        .filter((part) => part !== '')
        .join('; ')
    }
  }
}

/** A level or pathway by its name in the sheet. */
export function laneName({ label }: LaneValue, kind: 'levels' | 'pathways', { t }: Words): string {
  if (label !== '') return label
  return t(kind === 'levels' ? 'importing.namelessLevel' : 'importing.namelessPathway')
}

function amountText(amount: Amount, { t, number }: Words): string {
  if (amount.state === 'known') return number(amount.amount)
  if (amount.state === 'topCoded') return `${number(amount.atLeast)}+`
  return t(amount.state === 'suppressed' ? 'importing.withheld' : 'importing.missing')
}
