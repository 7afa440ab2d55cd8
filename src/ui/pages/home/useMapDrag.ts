import { useState } from 'react'
import type { DragEvent } from 'react'

import { collectionStore } from '../../../store/collection.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { tabOf } from '../../../store/tabs.ts'
import { useTabActs } from './useTabActs.ts'
import type { Named } from './useTabActs.ts'

type Side = 'before' | 'after'

interface MapDrag {
  /** On which side of this map the dragged one would land; for its mark. */
  readonly side: Side | undefined
  readonly handlers: {
    readonly onDragStart: () => void
    readonly onDragEnd: () => void
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void
    readonly onDragLeave: () => void
    readonly onDrop: (event: DragEvent<HTMLElement>) => void
  }
}

/** The map under way: browsers keep what is dragged to themselves until it is dropped. */
let dragged: Named | null = null

/** Drags a map, as a card or a tab, by its link onto one of a collection, beside which it then stands. The menu does the same without dragging. */
export function useMapDrag(map: Named, collection: CollectionSummary | null): MapDrag {
  const [side, setSide] = useState<Side>()
  const { move } = useTabActs()

  const drop = (taken: Named, to: CollectionSummary, on: Side): void => {
    const others = to.maps.filter(({ id }) => id !== taken.id)
    const at = others.findIndex(({ id }) => id === map.id) + (on === 'after' ? 1 : 0)
    const before = others[at]?.id ?? null
    const stands = tabOf(taken.id, collectionStore.getState().collections ?? [])
    if (stands.collectionId !== to.id || stands.before !== before) void move(taken, to.id, before)
  }
  return {
    side,
    handlers: {
      onDragStart: () => {
        dragged = map
      },
      onDragEnd: () => {
        dragged = null
      },
      onDragOver: (event) => {
        if (collection === null || dragged === null || dragged.id === map.id) return
        event.preventDefault()
        setSide(sideOf(event))
      },
      onDragLeave: () => setSide(undefined),
      onDrop: (event) => {
        setSide(undefined)
        if (collection === null || dragged === null || dragged.id === map.id) return
        event.preventDefault()
        drop(dragged, collection, sideOf(event))
      },
    },
  }
}

/** Cards stand side by side, or on a narrow screen one below the other. */
function sideOf({ currentTarget, clientX, clientY }: DragEvent<HTMLElement>): Side {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  const isStacked = (currentTarget.parentElement?.clientWidth ?? 0) < width * 1.5
  const isFirstHalf = isStacked ? clientY < top + height / 2 : clientX < left + width / 2
  return isFirstHalf ? 'before' : 'after'
}
