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
  /(\d[\d.,]*)\s*(?:total\s+)?(?:(?:online\s+|active\s+)?job\s+)?(?:postings?|ads?\b|vacanc(?:y|ies)|ofertas(?:\s+de\s+(?:empleo|trabajo))?|vacantes|anuncios)(?:\s*(?:in|en|during|over)?\s*(?:the|los|las)?\s*(?:last|past|últimos|ultimos)\s+(\d{1,2})\s+(?:months?|meses))?/i
const OPENINGS = /(\d[\d.,]*)\s*(?:annual\s+)?(?:openings?(?:\s+(?:a|per)\s+year)?|plazas(?:\s+(?:al|por)\s+año)?)/i
const COMPLETERS = /(\d[\d.,]*)\s*(?:annual\s+)?(?:completers?|graduates|egresados|graduados)/i
const MONEY = String.raw`\d[\d.,]*\s*k?`
const UNIT = String.raw`(?:\s*(?:\/|per|an|a|por|la|al)?\s*(?:hour(?:ly)?|hr|hora|year(?:ly)?|yr|annual(?:ly)?|año|anual)\b\.?(?:\s*(?:rate|wage|salary|pay))?)`
const WAGE = new RegExp(
  String.raw`(?:\\?\$\s*${MONEY}(?:\s*(?:-|–|—|to|a|hasta)\s*(?:\\?\$)?\s*${MONEY})?\+?${UNIT}?)|(?:\b${MONEY}(?:\s*(?:-|–|—|to|a|hasta)\s*${MONEY})?${UNIT})`,
  'i',
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
  const { figures, rest } = takeFigures(text)
  const money = WAGE.exec(rest)
  const wage = money === null ? null : readWage(money[0], unit)
  const words = money === null ? rest : rest.replace(money[0], '\n')
  const names = splitNames(words, splitsAtCommas)
    .map((name) => name.replace(LABEL, '').replace(/^[-–,.\s]+|[-–,\s]+$/g, ''))
    .filter((name) => name !== '')
  const isTitle = (name: string): boolean => /\p{L}{2}/u.test(name) && name.length <= NAME_LIMIT && !/^[#=]/.test(name)
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
