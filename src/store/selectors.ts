/** Narrow questions to the stores: a component that asks one is drawn again only when its answer changes. */
import { gapsOf } from '../analysis/gap.ts'
import type { MapGaps } from '../analysis/gap.ts'
import type { Totals } from '../layout/picture.ts'
import { totalsOf } from '../layout/totals.ts'
import { drawnMap } from '../model/drawn.ts'
import type { CareerMap, MapIndex } from '../model/map.ts'
import { indexOf } from '../model/map.ts'
import { useMap } from './map.ts'
import { useView } from './view.ts'

export function useCareerMap(): CareerMap {
  return useMap(({ map }) => map)
}

/** Levels, pathways, cards by cell, links by card: see `MapIndex`. */
export function useMapIndex(): MapIndex {
  return useMap(({ map }) => indexOf(map))
}

/** Gaps of all occupations, cells, lanes and the map, without what is hidden; computed once per map. */
export function useGaps(): MapGaps {
  return useMap(({ map }) => gapsOf(drawnMap(map)))
}

const totals = new WeakMap<CareerMap, ReadonlyMap<string, Totals>>()

/** Sums of a level, a pathway or (`MAP_KEY`) the whole map, without what is hidden; computed once per map. */
export function useTotals(id: string): Totals | undefined {
  return useMap(({ map }) => totalsIn(drawnMap(map)).get(id))
}

function totalsIn(map: CareerMap): ReadonlyMap<string, Totals> {
  const known = totals.get(map) ?? totalsOf(map)
  totals.set(map, known)
  return known
}

export function useIsSelected(id: string): boolean {
  return useView(({ selectedIds }) => selectedIds.has(id))
}

export function useIsFocused(id: string): boolean {
  return useView(({ focusedId }) => focusedId === id)
}
