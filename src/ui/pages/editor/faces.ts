import { lazy } from 'react'

import type { Face } from '../../../store/view.ts'

const loadCanvas = () => import('../../canvas/MapCanvas.tsx')
const loadOutline = () => import('../../panels/outline/OutlineView.tsx')
const loadTable = () => import('../../panels/table/TableView.tsx')

/** The editors of a map, each a file of its own. */
export const MapCanvas = lazy(async () => ({ default: (await loadCanvas()).MapCanvas }))
export const TableView = lazy(async () => ({ default: (await loadTable()).TableView }))
export const OutlineView = lazy(async () => ({ default: (await loadOutline()).OutlineView }))

/** Narrower than this, the table opens unless the link says otherwise. */
const NARROW = '(max-width: 699px)'

/** Which editor opens: the one the link asks for, else the one the screen has room for. */
export function firstFace(asked: Face | null): Face {
  return asked ?? (matchMedia(NARROW).matches ? 'table' : 'map')
}

/** Fetches an editor ahead of its drawing. */
export async function preloadFace(face: Face): Promise<void> {
  await { map: loadCanvas, table: loadTable, outline: loadOutline }[face]()
}
