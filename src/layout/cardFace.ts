/** What stands on a card, and how tall that makes it. */
import type { MapFont } from '../model/font.ts'
import type { CardRecord } from '../model/kinds.ts'
import { indexOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Note } from '../model/note.ts'
import { titlesOf } from '../model/occupation.ts'
import type { Occupation } from '../model/occupation.ts'
import type { Program } from '../model/program.ts'
import { never } from '../model/result.ts'
import type { Support } from '../model/support.ts'
import { readText } from '../model/text.ts'
import type { LocalizedText } from '../model/text.ts'
import { wageBounds } from '../model/wage.ts'
import { FaceSheet, STYLES } from './faceSheet.ts'
import type { Padding, TextStyle } from './faceSheet.ts'
import { figurePhrase, phraseOf, wagePhrase } from './phrases.ts'
import { fontAtHand } from './fonts/faces.ts'
import type { CardFace } from './picture.ts'
import type { WageScale } from './wageScale.ts'
import type { FaceWords } from './words.ts'

/** Width of every card that stands in one column, px. */
export const CARD_WIDTH = 220

const PADDING: Padding = { top: 12, right: 12, bottom: 12, left: 16 }
/** Ramps are pills: their round ends take room. */
const PILL_PADDING: Padding = { top: 8, right: 20, bottom: 8, left: 20 }
const MORE_TITLES_LINES = 5
/** The shortest wage bar one can still see, as a share of the scale. */
const LEAST_BAR = 0.02

export interface SizedFace {
  readonly width: number
  readonly height: number
  readonly face: CardFace
}

/** What a face is made of besides its card: other records, in the order they are read. */
interface Company {
  readonly credentials: readonly string[]
  readonly notes: readonly Note[]
  readonly supports: readonly Support[]
}

interface Kept extends SizedFace {
  readonly main: string
  readonly font: MapFont
  readonly scale: WageScale | null
  readonly company: Company
}

const kept = new WeakMap<FaceWords, WeakMap<CardRecord, Kept>>()

/**
 * A card's face and size, in px. The same object comes back as long as the card, its notes, supports and
 * credentials, the words, the font, the wage scale and the width are the same.
 */
export function cardFace(
  map: CareerMap,
  card: CardRecord,
  words: FaceWords,
  scale: WageScale | null,
  width: number = CARD_WIDTH,
): SizedFace {
  const company = companyOf(map, card, words)
  const main = map.settings.mainLanguage
  const font = fontAtHand(map.settings.font)
  let faces = kept.get(words)
  if (faces === undefined) {
    faces = new WeakMap()
    kept.set(words, faces)
  }
  const old = faces.get(card)
  if (
    old !== undefined &&
    old.width === width &&
    old.main === main &&
    old.font === font &&
    old.scale?.low === scale?.low &&
    old.scale?.high === scale?.high &&
    isSameCompany(old.company, company)
  ) {
    return old
  }
  const made = { width, main, font, scale, company, ...drawFace(card, { words, main, font, scale, company, width }) }
  faces.set(card, made)
  return made
}

function companyOf(map: CareerMap, card: CardRecord, words: FaceWords): Company {
  const { notesOn, supportsOn } = indexOf(map)
  const credentials: string[] = []
  if (card.kind === 'occupation') {
    for (const id of Object.keys(card.credentials)) {
      const credential = recordOf(map, 'credential', id)
      if (credential === undefined) continue
      const name = credential.shortName || readText(credential.name, words.language, map.settings.mainLanguage)
      credentials.push(name || words.untitled)
    }
    credentials.sort()
  }
  return { credentials, notes: notesOn.get(card.id) ?? NONE, supports: supportsOn.get(card.id) ?? NONE }
}

const NONE: readonly never[] = []

function isSameCompany(a: Company, b: Company): boolean {
  return isSameList(a.credentials, b.credentials) && isSameList(a.notes, b.notes) && isSameList(a.supports, b.supports)
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]))
}

interface Context {
  readonly words: FaceWords
  readonly main: string
  readonly font: MapFont
  readonly scale: WageScale | null
  readonly company: Company
  readonly width: number
}

function drawFace(card: CardRecord, context: Context): { readonly face: CardFace; readonly height: number } {
  const { words, company } = context
  const isRamp = card.kind === 'onRamp' || card.kind === 'offRamp'
  const sheet = new FaceSheet(context.width, isRamp ? PILL_PADDING : PADDING, context.font)
  switch (card.kind) {
    case 'occupation':
      drawOccupation(sheet, card, context)
      break
    case 'credential':
      drawNamed(sheet, words.kinds.credential, card, context)
      drawFacts(sheet, [card.issuer], STYLES.further)
      break
    case 'program':
      drawProgram(sheet, card, context)
      break
    case 'onRamp':
    case 'offRamp':
      drawNamed(sheet, words.kinds[card.kind], card, context)
      break
    case 'support':
      drawNamed(sheet, words.kinds.support, card, context)
      drawFacts(sheet, [card.provider], STYLES.further)
      break
    case 'note':
      drawKind(sheet, card.noteType === 'remark' ? words.kinds.note : words.noteTypes[card.noteType], card, words)
      sheet.text(textOr(card.text, context), STYLES.text, 6)
      break
    default:
      never(card)
  }
  sheet.space(8)
  for (const note of company.notes) sheet.tag(note.id, note.noteType, noteText(note, words, context.main))
  for (const support of company.supports) sheet.tag(support.id, 'support', textOr(support.name, context))
  return sheet.finish()
}

function drawOccupation(sheet: FaceSheet, card: Occupation, context: Context): void {
  const { words, company, scale } = context
  drawTitles(sheet, card, context)
  const wage = wagePhrase(card.wage, words)
  if (wage !== null) {
    sheet.space(8)
    if (wage.unit === '') sheet.text(wage.amounts, STYLES.further, 1)
    else sheet.pair(wage.amounts, STYLES.title, wage.unit, STYLES.further)
    const bounds = card.wage === null ? null : wageBounds(card.wage, 'hour')
    if (bounds !== null && scale !== null) drawBar(sheet, bounds, scale)
  }
  if (company.credentials.length > 0) {
    sheet.space(8)
    sheet.chips(company.credentials)
  }
  const figures = [
    figurePhrase(card.postings, words.postings, words),
    figurePhrase(card.openings, words.openings, words),
  ]
  sheet.space(8)
  drawFacts(sheet, figures, STYLES.text, card.illustrative ? words.illustrative : '')
}

/** The first title strong, the others under it as long as there is room, then how many are left. */
function drawTitles(sheet: FaceSheet, card: Occupation, context: Context): void {
  const [first, ...others] = titlesOf(card)
  sheet.text(first === undefined ? context.words.untitled : textOr(first.text, context), STYLES.title, 3)
  let lines = 0
  let left = others.length
  for (const title of others) {
    const isLast = left === 1
    if (lines >= MORE_TITLES_LINES && !isLast) break
    lines += sheet.text(textOr(title.text, context), STYLES.further, 2)
    left -= 1
  }
  if (left > 0) sheet.text(`+${left}`, STYLES.further, 1)
}

function drawBar(sheet: FaceSheet, bounds: WageScale, scale: WageScale): void {
  const share = (dollars: number): number => Math.min(1, Math.max(0, (dollars - scale.low) / (scale.high - scale.low)))
  const from = Math.min(share(bounds.low), 1 - LEAST_BAR)
  sheet.space(4)
  sheet.wageBar(from, Math.max(from + LEAST_BAR, share(bounds.high)))
}

function drawProgram(sheet: FaceSheet, card: Program, context: Context): void {
  const { words } = context
  drawNamed(sheet, words.kinds.program, card, context)
  if (card.provider !== '') sheet.text(card.provider, STYLES.further, 2)
  const latest = Object.keys(card.completers).sort().at(-1)
  const completers = latest === undefined ? undefined : card.completers[latest]
  const facts = [
    card.months === null ? null : phraseOf(words.months, card.months, words),
    card.credits === null ? null : phraseOf(words.credits, card.credits, words),
    figurePhrase(completers ?? null, words.completers, words),
  ]
  sheet.space(8)
  drawFacts(sheet, facts, STYLES.text)
}

interface Illustrated {
  readonly illustrative: boolean
}

function drawNamed(
  sheet: FaceSheet,
  kind: string,
  card: Illustrated & { readonly name: LocalizedText },
  context: Context,
): void {
  drawKind(sheet, kind, card, context.words)
  sheet.text(textOr(card.name, context), STYLES.title, 3)
}

/** What kind of card it is and, at the right end, that it is an illustration. */
function drawKind(sheet: FaceSheet, kind: string, card: Illustrated, words: FaceWords): void {
  sheet.pieces([kind], STYLES.kind, card.illustrative ? words.illustrative : '', STYLES.small)
}

function drawFacts(sheet: FaceSheet, facts: readonly (string | null)[], style: TextStyle, aside = ''): void {
  const told = facts.filter((fact): fact is string => fact !== null && fact !== '')
  if (told.length > 0 || aside !== '') sheet.pieces(told, style, aside, STYLES.small)
}

/** A pinned note in one line: what kind it is, unless a plain remark, and its words. */
export function noteText(note: Note, words: FaceWords, main: string): string {
  const text = readText(note.text, words.language, main).trim()
  const type = words.noteTypes[note.noteType]
  if (text === '') return type
  return note.noteType === 'remark' ? text : `${type}: ${text}`
}

function textOr(text: LocalizedText, context: Context): string {
  return readText(text, context.words.language, context.main).trim() || context.words.untitled
}
