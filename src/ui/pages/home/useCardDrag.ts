import { useState } from 'react'
import type { DragEvent } from 'react'

import { mapsStore } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { useTabActs } from './useTabActs.ts'

type Side = 'before' | 'after'

interface CardDrag {
  /** On which side of the card the dragged one would land; for its mark. */
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
let draggedId: string | null = null

/** Drags a card by its link onto a card of a collection, beside which it then stands. The menu does the same without dragging. */
export function useCardDrag(map: MapSummary, collection: CollectionSummary | null): CardDrag {
  const [side, setSide] = useState<Side>()
  const { move } = useTabActs()

  const drop = (to: CollectionSummary, on: Side): void => {
    const dragged = mapsStore.getState().maps?.find(({ id }) => id === draggedId)
    if (dragged === undefined) return
    const others = to.maps.filter(({ id }) => id !== dragged.id)
    const at = others.findIndex(({ id }) => id === map.id) + (on === 'after' ? 1 : 0)
    void move(dragged, to.id, others[at]?.id ?? null)
  }
  return {
    side,
    handlers: {
      onDragStart: () => {
        draggedId = map.id
      },
      onDragEnd: () => {
        draggedId = null
      },
      onDragOver: (event) => {
        if (collection === null || draggedId === null || draggedId === map.id) return
        event.preventDefault()
        setSide(sideOf(event))
      },
      onDragLeave: () => setSide(undefined),
      onDrop: (event) => {
        setSide(undefined)
        if (collection === null || draggedId === null || draggedId === map.id) return
        event.preventDefault()
        drop(collection, sideOf(event))
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
