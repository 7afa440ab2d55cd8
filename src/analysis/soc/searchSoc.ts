/**
 * Search over the SOC by the beginning of a code or by words of a title.
 *
 * Words may come in any order, be cut short (`softw dev`), be singular or plural (`nurse`, `nurses`), and
 * from four letters on have one letter wrong. What has all words comes first; where nothing has all, what has
 * most of them, so that the title of a card finds something too.
 */
import type { SocOccupation } from './soc.ts'

/** Finds at most `limit` occupations, the best first. The same question always has the same answer. */
export type SocSearch = (typed: string, limit: number) => readonly SocOccupation[]

interface Word {
  readonly text: string
  readonly singular: string
}

interface Entry {
  readonly occupation: SocOccupation
  readonly digits: string
  readonly words: readonly Word[]
}

/** How far a word typed is from a word of a title. */
const COST = { same: 0, singular: 1, beginning: 2, typo: 6 }
const SHORTEST_WITH_TYPO = 4
const FILLERS = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'or', 'the', 'to', 'with'])

/** Gets a list ready to be searched. */
export function searchSoc(occupations: readonly SocOccupation[]): SocSearch {
  const entries = occupations.map((occupation) => ({
    occupation,
    digits: occupation.code.replace('-', ''),
    words: wordsOf(occupation.title).map(wordOf),
  }))
  return (typed, limit) => {
    const asked = readQuery(typed)
    if (asked === null) return []
    return best(
      entries.filter(({ digits }) => digits.startsWith(asked.digits)),
      asked.words,
    )
      .slice(0, limit)
      .map(({ occupation }) => occupation)
  }
}

/** The digits and the words asked for; null when nothing was asked. */
function readQuery(typed: string): { readonly digits: string; readonly words: readonly Word[] } | null {
  const digits = /^\s*(\d[\d\s‐-―-]*)(?:\.\d*)?/.exec(typed)?.[1] ?? ''
  const all = wordsOf(typed).filter((word) => !/^\d/.test(word))
  // A filler alone is a word being typed: "or" may become "order clerks".
  const telling = all.filter((word) => !FILLERS.has(word))
  const words = telling.length === 0 ? all : telling
  if (digits === '' && words.length === 0) return null
  return { digits: digits.replace(/\D/g, ''), words: words.map(wordOf) }
}

interface Match {
  readonly entry: Entry
  readonly found: number
  readonly cost: number
}

function best(entries: readonly Entry[], words: readonly Word[]): readonly Entry[] {
  const matches = entries.map((entry) => matchOf(entry, words))
  const most = Math.max(0, ...matches.map(({ found }) => found))
  if (most * 2 < words.length) return []
  return matches
    .filter(({ found }) => found === most)
    .sort((a, b) => a.cost - b.cost || (a.entry.digits < b.entry.digits ? -1 : 1))
    .map(({ entry }) => entry)
}

function matchOf(entry: Entry, words: readonly Word[]): Match {
  const costs = words.map((word) => Math.min(...entry.words.map((there, at) => costOf(word, there, at))))
  const known = costs.filter((cost) => cost < Infinity)
  const sum = known.reduce((total, cost) => total + cost, 0)
  // Of titles that have the same words, the shorter one is nearer to what was typed.
  return { entry, found: known.length, cost: words.length === 0 ? 0 : sum + entry.words.length / 4 }
}

/** What a word typed costs against the word at a place of a title; the first word of a title is its best. */
function costOf(typed: Word, there: Word, at: number): number {
  const place = Math.min(at, 3) / 4
  if (typed.text === there.text) return COST.same + place
  if (typed.singular === there.singular) return COST.singular + place
  if (there.text.startsWith(typed.text) || there.singular.startsWith(typed.singular)) return COST.beginning + place
  return isNearly(typed.text, there.text) ? COST.typo + place : Infinity
}

function wordOf(text: string): Word {
  return { text, singular: singular(text) }
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/[\p{M}’']/gu, '')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  )
}

/** A plural without its ending; other words as they are. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Whether a word begins with what was typed but for one letter: wrong, missing, too many, or two swapped. */
function isNearly(typed: string, there: string): boolean {
  if (typed.length < SHORTEST_WITH_TYPO || typed[0] !== there[0]) return false
  let at = 0
  while (at < typed.length && typed[at] === there[at]) at += 1
  const rest = typed.slice(at + 1)
  const isSwapped = typed[at] === there[at + 1] && typed[at + 1] === there[at]
  return (
    there.slice(at + 1).startsWith(rest) ||
    there.slice(at).startsWith(rest) ||
    there.slice(at + 1).startsWith(typed.slice(at)) ||
    (isSwapped && there.slice(at + 2).startsWith(typed.slice(at + 2)))
  )
}
