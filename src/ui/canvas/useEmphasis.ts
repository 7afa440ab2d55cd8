import { useEffect, useState } from 'react'

import { onRoutesOf } from '../../analysis/routes.ts'
import type { MapPicture } from '../../layout/picture.ts'
import type { CareerMap } from '../../model/map.ts'
import { useView } from '../../store/view.ts'
import { canConnect } from '../../store/wishes.ts'
import { useBoard, wasPointed } from './board.ts'

/** What stands out while the rest steps back: the routes of a card, or cards that a link can lead to. */
export interface Emphasis {
  readonly on: 'routes' | 'targets'
  readonly cardIds: ReadonlySet<string>
  readonly linkIds: ReadonlySet<string>
}

/** So long a card must be pointed at before its routes light up: a pointer passing by lights nothing. */
const REST_MS = 160

const NONE: ReadonlySet<string> = new Set()

/**
 * The emphasis now. The one selected card holds its routes; else they are those of the card pointed at, else of
 * the one that the keyboard stands on. While something is moved, typed or linked there are none.
 */
export function useEmphasis(picture: MapPicture, map: CareerMap): Emphasis | null {
  const selectedIds = useView((view) => view.selectedIds)
  const focusedId = useView((view) => view.focusedId)
  const hoveredId = useRested(useView((view) => view.hoveredId))
  const connectFrom = useView((view) => view.connectFrom)
  const isBusy = useView((view) => view.drag !== null || view.tool === 'connect')
  const isTaken = useBoard((board) => board.editingId !== null || board.marquee !== null)
  const pulledTargets = useBoard((board) => board.targets)

  if (pulledTargets !== null) return { on: 'targets', cardIds: pulledTargets, linkIds: NONE }
  if (connectFrom !== null) return { on: 'targets', cardIds: targetsOf(picture, map, connectFrom), linkIds: NONE }
  if (isBusy || isTaken) return null
  const heldId = selectedIds.size === 1 ? [...selectedIds][0] : undefined
  const walkedId = wasPointed(focusedId) ? null : focusedId
  const id = [heldId, hoveredId, walkedId].find((one) => one !== undefined && one !== null && picture.cards.has(one))
  const reach = id === undefined || id === null ? null : onRoutesOf(map, id)
  return reach === null ? null : { on: 'routes', ...reach }
}

/** Every card a new link from this one can lead to, and itself. */
function targetsOf(picture: MapPicture, map: CareerMap, from: string): ReadonlySet<string> {
  return new Set([...picture.cards.keys()].filter((id) => id === from || canConnect(map, from, id)))
}

/** An id once it has stayed the same for a moment. */
function useRested(id: string | null): string | null {
  const [rested, setRested] = useState(id)
  useEffect(() => {
    const timer = setTimeout(() => setRested(id), REST_MS)
    return () => clearTimeout(timer)
  }, [id])
  return rested
}
