/** Narrow questions to the stores: a component that asks one is drawn again only when its answer changes. */
import { gapsOf } from '../analysis/gap.ts'
import type { MapGaps } from '../analysis/gap.ts'
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

export function useIsSelected(id: string): boolean {
  return useView(({ selectedIds }) => selectedIds.has(id))
}

export function useIsFocused(id: string): boolean {
  return useView(({ focusedId }) => focusedId === id)
}
