import { lazy } from 'react'

/** The parts of the editor that come each in a file of their own. */
export const MapCanvas = lazy(async () => ({ default: (await import('../../canvas/MapCanvas.tsx')).MapCanvas }))
export const TableView = lazy(async () => ({ default: (await import('../../panels/table/TableView.tsx')).TableView }))
