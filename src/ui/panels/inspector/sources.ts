import type { Provenance, Source } from '../../../model/figure.ts'
import type { MapRecord } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'

/** What becomes of where a number comes from; parts that are left out stay. */
export type ChangeProvenance = (value: Provenance) => Partial<Provenance>

/** A source of which neither name nor link is known is none. */
export function sourceOrNull(source: Source): Source | null {
  return source.name === '' && source.url === null ? null : source
}

/** A source with the area and period its figures were taken for. */
export interface UsedSource extends Pick<Provenance, 'area' | 'period' | 'retrievedOn'> {
  readonly source: Source
}

const known = new WeakMap<CareerMap, readonly UsedSource[]>()

/** Every source a figure of the map names, by name, once for each area and period. */
export function sourcesIn(map: CareerMap): readonly UsedSource[] {
  const found = known.get(map) ?? collect(map)
  known.set(map, found)
  return found
}

function collect(map: CareerMap): readonly UsedSource[] {
  const uses = new Map<string, UsedSource>()
  for (const { source, area, period, retrievedOn } of [...map.records.values()].flatMap(figuresOf)) {
    if (source === null || source.name === '') continue
    const key = JSON.stringify([source.name, area, period])
    const before = uses.get(key)
    // Of one source the day of the last look, and a link if any use has one.
    const day = [before?.retrievedOn ?? '', retrievedOn ?? ''].sort()[1] || null
    uses.set(key, {
      source: { ...source, url: source.url ?? before?.source.url ?? null },
      area,
      period,
      retrievedOn: day,
    })
  }
  return [...uses.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
}

function nameOf({ source, area, period }: UsedSource): string {
  return `${source.name} ${period ?? ''} ${area ?? ''}`
}

function figuresOf(record: MapRecord): readonly Provenance[] {
  const figures =
    record.kind === 'occupation'
      ? [record.wage, record.postings, record.openings, record.completers, record.employment, record.growth]
      : record.kind === 'program'
        ? [record.cost, ...Object.values(record.completers)]
        : []
  return figures.filter((figure) => figure !== null)
}
