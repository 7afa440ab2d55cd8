import { useEffect, useRef, useState } from 'react'
import type { PointerEvent } from 'react'

import type { Lane } from '../../../layout/picture.ts'
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import type { Camera } from '../camera.ts'
import { dropIndex, laneDrop } from './laneDrop.ts'
import type { LaneDrop } from './laneDrop.ts'

/** A pointer that moves less than this, in px, only presses. */
const SLOP = { mouse: 5, touch: 10 } as const

export interface LaneDrag {
  readonly id: string
  readonly axis: 'x' | 'y'
  /** Where the lane would go; null where it would stay. */
  readonly drop: LaneDrop | null
}

interface Press {
  readonly id: string
  readonly pointerId: number
  readonly x: number
  readonly y: number
  readonly slop: number
}

/**
 * Dragging a header to another place among its kind: by mouse or pen always, by finger where the tool is not the
 * one that pans. The drop is one undo step; Escape leaves everything as it was.
 */
export function useLaneDrag(lanes: readonly Lane[], axis: 'x' | 'y', camera: Camera, canEdit: boolean) {
  const [drag, setDrag] = useState<LaneDrag | null>(null)
  const press = useRef<Press | null>(null)
  const isDragging = drag !== null
  /** A drag ends in a click, which must open nothing. */
  const hasDragged = useRef(false)

  const letGo = (): void => {
    press.current = null
    setDrag(null)
  }
  useEffect(() => {
    if (!isDragging) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      letGo()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [isDragging])

  const dragAt = (id: string, event: PointerEvent): LaneDrag => {
    const point = camera.pointAt({ x: event.clientX, y: event.clientY })
    return { id, axis, drop: laneDrop(lanes, id, axis, point[axis]) }
  }
  const handlers = (id: string) => ({
    onPointerDown: (event: PointerEvent): void => {
      hasDragged.current = false
      const isTouch = event.pointerType === 'touch'
      if (!canEdit || event.button !== 0 || (isTouch && viewStore.getState().tool === 'pan')) return
      const slop = SLOP[isTouch ? 'touch' : 'mouse']
      press.current = { id, pointerId: event.pointerId, x: event.clientX, y: event.clientY, slop }
    },
    onPointerMove: (event: PointerEvent): void => {
      const began = press.current
      if (began === null || event.pointerId !== began.pointerId) return
      const far = Math.hypot(event.clientX - began.x, event.clientY - began.y)
      if (drag === null && far < began.slop) return
      if (drag === null) event.currentTarget.setPointerCapture(event.pointerId)
      hasDragged.current = true
      setDrag(dragAt(id, event))
    },
    onPointerUp: (event: PointerEvent): void => {
      const isDrop = press.current !== null && drag !== null
      letGo()
      if (!isDrop) return
      const { drop } = dragAt(id, event)
      if (drop !== null) acts.moveLane(id, dropIndex(mapStore.getState().map, id, drop))
    },
    onPointerCancel: letGo,
  })
  return { drag, handlers, wasDragged: () => hasDragged.current }
}
