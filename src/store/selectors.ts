/** Narrow questions to the stores: a component that asks one is drawn again only when its answer changes. */
import { gapsOf } from '../analysis/gap.ts'
import type { MapGaps } from '../analysis/gap.ts'
import type { CardBox, LinkPath } from '../layout/picture.ts'
import type { CareerMap, MapIndex } from '../model/map.ts'
import { indexOf, recordOf } from '../model/map.ts'
import type { MapRecord, RecordKind, RecordOf } from '../model/kinds.ts'
import { useMap } from './map.ts'
import { useView } from './view.ts'

export function useRecord(id: string): MapRecord | undefined {
  return useMap(({ map }) => map.records.get(id))
}

export function useRecordOf<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
  return useMap(({ map }) => recordOf(map, kind, id))
}

export function useCareerMap(): CareerMap {
  return useMap(({ map }) => map)
}

/** Levels, pathways, cards by cell, links by card: see `MapIndex`. */
export function useMapIndex(): MapIndex {
  return useMap(({ map }) => indexOf(map))
}

/** Where a card stands in the picture; undefined while it is not in it yet. */
export function useCardBox(id: string): CardBox | undefined {
  return useMap(({ picture }) => picture?.cards.get(id))
}

export function useLinkPath(id: string): LinkPath | undefined {
  return useMap(({ picture }) => picture?.links.get(id))
}

/** Gaps of all occupations, cells, lanes and the map; computed once per map. */
export function useGaps(): MapGaps {
  return useMap(({ map }) => gapsOf(map))
}

export function useIsSelected(id: string): boolean {
  return useView(({ selectedIds }) => selectedIds.has(id))
}

export function useIsFocused(id: string): boolean {
  return useView(({ focusedId }) => focusedId === id)
}

/** The one record selected; null when none or several are. */
export function useSoleSelectedId(): string | null {
  return useView(({ selectedIds }) => {
    const [first] = selectedIds
    return selectedIds.size === 1 && first !== undefined ? first : null
  })
}
