/** The words around the amounts of a wage: over which time it is paid, and whether it is an end of a range. */
import type { WageUnit } from '../../model/wage.ts'

export type PeriodFault = 'otherPeriod' | 'twoUnits'

const LEAD = String.raw`(?:(?:\/|\b(?:per|an|a|each|por|la|al|cada)\b)\s*)`
const HOUR = String.raw`(?:hours?|hourly|hrly|hrs?|h|horas?)`
const YEAR = String.raw`(?:years?|yearly|yrs?|annual(?:ly)?|annum|anos?|anual(?:es|mente)?)`
/** Times a map has no wages for, by words that follow "per" or stand alone. */
const SPAN = String.raw`(?:months?|mos?|weeks?|wks?|days?|fortnights?|shifts?|mes|meses|semanas?|quincenas?|dias?|turnos?)`
const ADVERB = String.raw`(?:(?:bi|semi)?-?(?:monthly|weekly)|daily|mensual(?:es|mente)?|(?:bi)?semanal(?:es|mente)?|quincenal(?:es|mente)?|diari[oa]s?)`

const HOURS = new RegExp(String.raw`${LEAD}{0,2}\b${HOUR}\b\.?`, 'g')
const YEARS = new RegExp(String.raw`${LEAD}{0,2}\b${YEAR}\b\.?|\/\s*y\b\.?`, 'g')
const HAS_UNIT = new RegExp(String.raw`\b(?:${HOUR}|${YEAR})\b`)
const OTHER_TOLD = String.raw`${LEAD}${SPAN}\b|\b${ADVERB}\b`
/** Also by the piece, the job or whatever else is said. */
const OTHER = new RegExp(String.raw`${OTHER_TOLD}|(?:\/|\bper\b)\s*(?!wage|pay|salary|rate)[a-z]`)

/** Small letters without accents, dollar signs left out. */
export function bareWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\\$]|\b(?:usd|us)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Takes hour and year off `bareWords`: the unit they tell, null for none, or why it is none a map can hold. */
export function takeUnit(bare: string): { readonly unit: WageUnit | PeriodFault | null; readonly rest: string } {
  const withoutHours = bare.replace(HOURS, ' ')
  const rest = withoutHours.replace(YEARS, ' ')
  const isHour = withoutHours !== bare
  const isYear = rest !== withoutHours
  if (OTHER.test(rest)) return { unit: 'otherPeriod', rest }
  if (isHour && isYear) return { unit: 'twoUnits', rest }
  return { unit: isHour ? 'hour' : isYear ? 'year' : null, rest }
}

/** Whether a column's name says that its wages are paid by the month, the week or the like. */
export function namesOtherPeriod(name: string): boolean {
  const bare = bareWords(name)
  return new RegExp(OTHER_TOLD).test(bare) && !HAS_UNIT.test(bare)
}

/** Which end of a range a single amount is, by `bareWords`; null where it is neither. */
export function endTold(bare: string): 'low' | 'high' | null {
  if (/\b(up to|at most|hasta|under|below|less than|max|maximum|maximo|menos de)\b/.test(bare)) return 'high'
  const low =
    /\+|\b(from|desde|starting|starts|at least|over|above|more than|min|minimum|minimo|a partir de|al menos|mas de)\b/
  return low.test(bare) || /\d\s*k? ((and )?up|or more|y mas|o mas)\b/.test(bare) ? 'low' : null
}

/** Words that say nothing more about a wage, in `bareWords`. */
export const WAGE_FILLER = new RegExp(
  String.raw`\b(?:${[
    'to|a|al|hasta|desde|de|from|between|entre|and|y|e|o|or|more|mas|menos|less|than|per|an|each|por|cada|la|el|the|of|is|es',
    'up|starting|starts|at|least|most|empieza|partir|over|above|under|below|entry|level|inicial',
    'rates?|wages?|pay|range|salary|salaries|earnings?|earns?|compensation|gana|salario|salarial|sueldo|tasa|pago|rango|ingresos?',
    'dollars|dolares|about|approx|approximately|aprox|around|cerca|typical|typically|tipico',
    'median|mean|average|mediana|mediano|promedio|medio|min|max|minimum|maximum|minimo|maximo',
  ].join('|')})\b`,
  'g',
)
