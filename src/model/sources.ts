/** The figures of a map and where they come from. */
import type { Amount, Figure, Provenance } from './figure.ts'
import type { MapRecord } from './kinds.ts'
import type { Wage } from './wage.ts'

/** Every figure a record holds, wages among them, whatever it says. */
export function figuresOf(record: MapRecord): readonly (Figure | Wage)[] {
  return held(record).filter((figure) => figure !== null)
}

function held(record: MapRecord): readonly (Figure | Wage | null)[] {
  if (record.kind === 'program') return [record.cost, ...Object.values(record.completers)]
  if (record.kind !== 'occupation') return []
  return [record.wage, record.postings, record.openings, record.completers, record.employment, record.growth]
}

/** A publisher's table or a person's word, told once however many figures come from it. */
export interface FigureSource {
  readonly name: string
  readonly url: string | null
  /** Areas and periods its figures are of, each once, in the order of their letters. */
  readonly areas: readonly string[]
  readonly periods: readonly string[]
}

export interface SourceList {
  /** By name. */
  readonly sources: readonly FigureSource[]
  /** How many figures tell a number, or that it was withheld, and no source. */
  readonly unsourced: number
}

/** The sources that the figures of some records name. One name with one address is one source. */
export function listSources(records: Iterable<MapRecord>): SourceList {
  const found = new Map<string, { name: string; url: string | null; areas: Set<string>; periods: Set<string> }>()
  let unsourced = 0
  for (const record of records) {
    for (const figure of figuresOf(record)) {
      if (!tellsAnything(figure)) continue
      const named = nameOf(figure)
      if (named === null) {
        unsourced += 1
        continue
      }
      const key = JSON.stringify([named.name, named.url])
      const source = found.get(key) ?? { ...named, areas: new Set(), periods: new Set() }
      found.set(key, source)
      if (hasWords(figure.area)) source.areas.add(figure.area.trim())
      if (hasWords(figure.period)) source.periods.add(figure.period.trim())
    }
  }
  const sources = [...found.values()].map(({ name, url, areas, periods }) => ({
    name,
    url,
    areas: [...areas].sort(),
    periods: [...periods].sort(),
  }))
  return { sources: sources.sort((a, b) => compare(a.name, b.name) || compare(a.url ?? '', b.url ?? '')), unsourced }
}

/** The name a source goes by; where it has none, its address. Null where there is neither. */
function nameOf({ source }: Provenance): { readonly name: string; readonly url: string | null } | null {
  if (source === null) return null
  const name = source.name.trim() || source.url
  return name === null || name === '' ? null : { name, url: source.url }
}

function tellsAnything(figure: Figure | Wage): boolean {
  const amounts: readonly Amount[] = 'value' in figure ? [figure.value] : [figure.low, figure.median, figure.high]
  return amounts.some(({ state }) => state !== 'missing')
}

function hasWords(words: string | null): words is string {
  return words !== null && words.trim() !== ''
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
