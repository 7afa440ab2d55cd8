import type { Source } from '../../../model/figure.ts'
import type { CareerMap } from '../../../model/map.ts'

const known = new WeakMap<CareerMap, readonly Source[]>()

/** Every source a figure of the map names, each once, by name. */
export function sourcesIn(map: CareerMap): readonly Source[] {
  const found = known.get(map) ?? collect(map)
  known.set(map, found)
  return found
}

function collect(map: CareerMap): readonly Source[] {
  const byName = new Map<string, Source>()
  for (const record of map.records.values()) {
    if (record.kind !== 'occupation' && record.kind !== 'program') continue
    const figures =
      record.kind === 'occupation'
        ? [record.wage, record.postings, record.openings, record.completers, record.employment, record.growth]
        : [record.cost, ...Object.values(record.completers)]
    for (const figure of figures) {
      const source = figure?.source ?? null
      if (source !== null && source.name !== '' && !byName.has(source.name)) byName.set(source.name, source)
    }
  }
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name))
}
