/** A cell of a matrix, where titles, postings and a wage stand together, as the Louisville table prints them. */
import { known } from '../../model/figure.ts'
import type { Wage, WageUnit } from '../../model/wage.ts'
import { readNumber } from './amounts.ts'
import { splitTitleCode } from './socCode.ts'
import { NAME_LIMIT, splitNames } from './titles.ts'
import type { SheetCard, SheetFigure, SheetFigures } from './understanding.ts'
import { readWage } from './wageText.ts'
import type { WageFault } from './wageText.ts'

const POSTINGS =
  /(\d[\d.,]{0,15})\s*(?:total\s+)?(?:(?:online\s+|active\s+)?job\s+)?(?:postings?|ads?\b|vacanc(?:y|ies)|ofertas(?:\s+de\s+(?:empleo|trabajo))?|vacantes|anuncios)(?:\s*(?:in|en|during|over)?\s*(?:the|los|las)?\s*(?:last|past|últimos|ultimos)\s+(\d{1,2})\s+(?:months?|meses))?/i
const OPENINGS =
  /(\d[\d.,]{0,15})\s*(?:annual\s+)?(?:openings?(?:\s+(?:a|per)\s+year)?|plazas(?:\s+(?:al|por)\s+año)?)/i
const COMPLETERS = /(\d[\d.,]{0,15})\s*(?:annual\s+)?(?:completers?|graduates|egresados|graduados)/i
const BLANK = String.raw`[^\S\n]*`
const MONEY = String.raw`\d[\d.,]{0,15}(?:${BLANK}k(?![\p{L}]))?`
const RANGE_SIGN = String.raw`\s*(?:-|–|—|to|and|a|y|hasta)\s*`
const HOUR = String.raw`(?:hour(?:s|ly)?|hrs?|horas?)`
/** What may follow an amount that has no dollar sign: "75 hours" is how long a course takes. */
const ONE_HOUR = String.raw`(?:hour(?:ly)?|hr|hora)`
const YEAR = String.raw`(?:years?|yearly|yrs?|annual(?:ly)?|annum|años?|anual(?:es|mente)?)`
const MONTH = String.raw`(?:months?|mo|weeks?|wk|days?|shifts?|mes|semana|quincena|día|dia|turno)`
const MONTHLY = String.raw`(?:(?:bi|semi)?-?(?:monthly|weekly)|daily|mensual(?:es|mente)?|semanal(?:es|mente)?|quincenal(?:es|mente)?|diari[oa]s?)`
const LEAD = String.raw`(?:\/|(?:per|an|a|each|por|la|al|cada)(?![\p{L}]))\s*`
/** The time a wage is paid for: an hour or a year, and also those that no map has wages for. */
const unitWith = (alone: string): string =>
  String.raw`(?:${BLANK}|\n(?=${LEAD}|\S{1,20}(?![^\n])))(?:${alone}|annual(?:ly)?|yearly|anual(?:es|mente)?|(?:${LEAD}){1,2}(?:${HOUR}|${YEAR}|${MONTH})|${MONTHLY})(?![\p{L}])\.?`
const SAID = String.raw`(?:(?:typical|entry|starting|inicial|median|mean|average|mediana|mediano|promedio|minimum|maximum|mínimo|minimo|máximo|maximo|hourly|annual|yearly|monthly|weekly|anual|mensual|semanal)|wages?|pay|salary|salaries|rates?|range|earns?|earnings|salarios?|salarial|sueldos?|pago|rango|gana|ingresos?)`
const END = String.raw`(?:up to|at most|at least|from|starting at|starting from|starts at|between|min|max|about|around|approx|over|under|more than|less than|hasta|desde|entre|de|a partir de|al menos|más de|mas de|menos de)`
const LABELS = String.raw`(?:(?:${SAID}|${END})(?![\p{L}])[.:=]?${BLANK}(?:(?:of|is|es|level|por hora|al año)(?![\p{L}]):?${BLANK})?){1,8}`
/** "Entry Level" after other words of a line belongs to the title, unless it says that it is about a wage. */
const OF_TITLE = String.raw`(?<=[^\n])entry(?! (?:level )?(?:wage|pay|salary|salaries|rate|hourly|annual)|(?: level)?:)`
/** What people write before a wage, in lines of their own or in its line: what it is, and which end of a range. */
const BEFORE = String.raw`(?<![\p{L}]|\p{L}-)(?!${OF_TITLE})(?:(?<![^\n])${LABELS}\n){0,2}(?:${LABELS})?`
const MORE = String.raw`(?:and up|or more|o más|y más|o mas|y mas)`
const ASIDE = String.raw`\((?:${SAID}|${MORE})(?: ${SAID}){0,3}\)`
/** What people write after a wage, in its line or all of the next, where no title goes on from it. */
const AFTER = String.raw`(?:${BLANK}(?:${ASIDE}|${MORE}(?![\p{L}]))){0,2}(?:(?:${BLANK}(?:${SAID}|${MORE})(?![\p{L}])){1,4}(?!${BLANK}-?${BLANK}\p{L}))?(?:\n(?:${ASIDE}|${SAID}(?: ${SAID}){0,3})(?![^\n]))?`
const AMOUNTS = String.raw`\\?\$\s*${MONEY}(?:${RANGE_SIGN}(?:\\?\$)?\s*${MONEY})?\+?`
const WAGE = new RegExp(
  String.raw`(?:${BEFORE})?(?:${AMOUNTS}(?:${unitWith(HOUR)}|\s*(?:\/|per(?![\p{L}]))\s*\p{L}+)?|(?<![\p{L}\d])${MONEY}(?:${RANGE_SIGN}${MONEY})?${unitWith(ONE_HOUR)})${AFTER}`,
  'iu',
)
/** Labels people put before what they mean. */
const LABEL = /^(?:occupations?|jobs?|titles?|wages?|salary|pay|postings?|ocupaciones|salarios?|puestos)\s*:\s*/i

export interface MatrixCell {
  readonly titles: SheetCard['titles']
  readonly figures: SheetFigures
  readonly wage: Wage | null
  readonly wageFault: { readonly code: WageFault; readonly text: string } | null
  /** Pieces that are neither. */
  readonly rest: readonly string[]
}

/** Takes a cell apart. Nothing of it is lost: what is not understood is `rest`. */
export function readMatrixCell(text: string, unit: WageUnit | null, splitsAtCommas: boolean): MatrixCell {
  // Long runs of blanks would make the search for a wage slow.
  const { figures, rest } = takeFigures(text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n'))
  const money = WAGE.exec(rest)
  const wage = money === null ? null : readWage(money[0], unit)
  const words = money === null ? rest : rest.replace(money[0], '\n')
  const names = splitNames(words, splitsAtCommas)
    .map((name) => name.replace(LABEL, '').replace(/^[-–,.\s]+|[-–,\s]+$/g, ''))
    .filter((name) => name !== '')
  const isTitle = (name: string): boolean =>
    /\p{L}{2}/u.test(name) && name.length <= NAME_LIMIT && !/^[#=]|\$\s*\d/.test(name)
  return {
    titles: names.filter(isTitle).map(splitTitleCode),
    figures,
    wage: typeof wage === 'string' ? null : wage,
    wageFault: typeof wage === 'string' && money !== null ? { code: wage, text: money[0] } : null,
    rest: names.filter((name) => !isTitle(name)),
  }
}

/** Postings, openings and completers of a text, and the text without them. */
export function takeFigures(text: string): { readonly figures: SheetFigures; readonly rest: string } {
  let rest = text
  const take = (pattern: RegExp): SheetFigure | null => {
    const match = pattern.exec(rest)
    const amount = readNumber((match?.[1] ?? '').replace(/[.,]+$/, ''))
    if (match === null || amount === null) return null
    rest = rest.replace(match[0], '\n')
    return { amount: known(amount), months: match[2] === undefined ? null : Number(match[2]) }
  }
  const postings = take(POSTINGS)
  const openings = take(OPENINGS)
  const completers = take(COMPLETERS)
  const figures = {
    ...(postings !== null && { postings }),
    ...(openings !== null && { openings }),
    ...(completers !== null && { completers }),
  }
  return { figures, rest }
}
