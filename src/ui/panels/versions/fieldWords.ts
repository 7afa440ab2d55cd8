/** One changed field in words: what it is called, what it said and says, and the line that tells it. */
import type { FieldChange, MapDiff } from '../../../analysis/diff/mapDiff.ts'
import type { Words } from '../../../i18n/t.ts'
import { languageName } from '../inspector/languageName.ts'
import { amountWords, figureWords, namedSource, sourceWords } from './amountWords.ts'
import { nameWords, readerOf } from './diffNames.ts'
import type { Side } from './diffNames.ts'
import { memberWords, plainWords } from './plainWords.ts'

export interface FieldWords {
  readonly field: string
  /** '' where nothing stood or stands. */
  readonly before: string
  readonly after: string
  /** Where the number comes from; '' where this is no number, or nobody has said. */
  readonly source: string
  readonly line: string
}

/** As much of a long text as a line takes. */
const LONGEST = 120
/** So much of what both sides share stands before the first difference. */
const LEAD = 30
const SEGMENTER = new Intl.Segmenter()

export function fieldWords(change: FieldChange, diff: MapDiff, words: Words): FieldWords {
  const field = labelOf(change, diff, words)
  const before = valueOf(change, 'before', diff, words, whole)
  const after = valueOf(change, 'after', diff, words, whole)
  const source = sourceOf(change)
  const line = lineOf(change, field, diff, words)
  return { field, before, after, source, line: withSource(line, source, words) }
}

function lineOf(change: FieldChange, field: string, diff: MapDiff, words: Words): string {
  const { t } = words
  const short = isLong(change.before) || isLong(change.after) ? around(change) : whole
  const before = valueOf(change, 'before', diff, words, short)
  const after = valueOf(change, 'after', diff, words, short)
  if (change.field === 'illustrative') return t('diff.illustrative', { on: change.after === true ? 'yes' : 'no' })
  if (change.field === 'logo') return t('diff.replaced', { field, sort: sortOf(before, after) })
  if (change.type === 'order') return t('diff.order', { field, after })
  if (change.type === 'amount') return t('diff.amount', { field, before, after })
  if (change.type === 'plain') {
    const nothing = t('diff.nothing')
    return t('diff.value', { field, before: before || nothing, after: after || nothing })
  }
  if (before === '') return t('diff.came', { field, what: after })
  if (after === '') return t('diff.went', { field, what: before })
  return t('diff.value', { field, before, after })
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > LONGEST
}

function sortOf(before: string, after: string): 'added' | 'removed' | 'changed' {
  if (before === '') return 'added'
  return after === '' ? 'removed' : 'changed'
}

function labelOf(change: FieldChange, diff: MapDiff, words: Words): string {
  const { t } = words
  const label = partLabel(change, words)
  // Words in the map's own language need no telling which it is.
  if (change.type !== 'text' || change.language === diff.mainLanguage.after) return label
  return t('diff.inLanguage', { field: label, language: languageName(change.language, words.locale) })
}

function partLabel({ field, key, part }: FieldChange, { t }: Words): string {
  if (field === 'bands') return isBand(key) ? t(`diff.band.${key}`) : t('diff.field.bands')
  if (field === 'wage' && (part === 'low' || part === 'median' || part === 'high')) return t(`diff.wage.${part}`)
  const label =
    field === 'completers' && key !== null ? t('diff.completersIn', { year: key }) : t(`diff.field.${field}`)
  if (part === null || part === 'value' || part === 'name') return label
  if (part === 'low' || part === 'median' || part === 'high') return label
  return t('diff.partOf', { field: label, part: t(`diff.part.${part}`) })
}

const BANDS = ['gap', 'mildGap', 'balanced', 'oversupply', 'minimumOpenings'] as const

function isBand(key: string | null): key is (typeof BANDS)[number] {
  return BANDS.some((band) => band === key)
}

type Shorten = (text: string) => string

function valueOf(change: FieldChange, side: Side, diff: MapDiff, words: Words, shorten: Shorten): string {
  const { t } = words
  const read = readerOf(diff, side, words)
  const quote = (text: string): string => (text === '' ? '' : t('diff.quoted', { text }))
  switch (change.type) {
    case 'text':
      return quote(shorten(change[side] ?? ''))
    case 'plain': {
      const value = change[side]
      if (value === null) return ''
      if (typeof value === 'boolean') return t(value ? 'diff.yes' : 'diff.no')
      // A picture is no text to read.
      if (change.field === 'logo') return t('diff.field.logo')
      return plainWords(change, typeof value === 'string' ? shorten(value) : value, words)
    }
    case 'figure':
      return change[side] === null ? '' : figureWords(change[side], words)
    case 'amount': {
      const told = amountWords(change[side], words)
      // What differs in digits that are rounded away is told with all of them.
      const isSame = amountWords(change[side === 'before' ? 'after' : 'before'], words) === told
      return amountWords(change[side], words, isSame)
    }
    case 'source':
      return change[side] === null ? '' : quote(namedSource(change[side]))
    case 'confirmed': {
      const confirmed = change[side]
      return confirmed === null ? '' : t('diff.onDay', { who: confirmed.by, day: words.date(confirmed.on) })
    }
    case 'item':
      return change[side] === null ? '' : quote(read(change[side]))
    case 'member':
      return change[side] ? memberWords(change, words) : ''
    case 'reference':
      return change[side] === null ? '' : nameWords(change[side], diff, side, words)
    case 'order':
      return change[side].map((item) => quote(read(item))).join(', ')
  }
}

/** The later number's source, or the earlier one's where the figure is gone. */
function sourceOf(change: FieldChange): string {
  if (change.type !== 'amount' && change.type !== 'figure') return ''
  const told = change.after ?? change.before
  return told === null ? '' : sourceWords(told)
}

function withSource(what: string, source: string, { t }: Words): string {
  return source === '' ? what : t('diff.sourced', { what, source })
}

const whole: Shorten = (text) => text

/** Cuts a long text down to what is near the first place where the two sides differ. */
function around({ before, after }: { readonly before: unknown; readonly after: unknown }): Shorten {
  const [old, now] = [lettersOf(before), lettersOf(after)]
  const differs = now.findIndex((letter, at) => letter !== old[at])
  const start = Math.max(0, (differs < 0 ? now.length : differs) - LEAD)
  return (text) => {
    const letters = lettersOf(text)
    if (letters.length <= LONGEST) return text
    const end = start + LONGEST
    return `${start > 0 ? '…' : ''}${letters.slice(start, end).join('')}${end < letters.length ? '…' : ''}`
  }
}

/** The letters of a text as people count them, so that none is cut in two. */
function lettersOf(text: unknown): readonly string[] {
  return typeof text === 'string' ? Array.from(SEGMENTER.segment(text), ({ segment }) => segment) : []
}
