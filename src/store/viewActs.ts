/** Verbs on what this screen shows. None of them changes the map. */
import type { Said } from './labels.ts'
import { mapStore } from './map.ts'
import type { Arrangement, Dialog, Drag, Face, LinkedView, Tool, ViewState } from './view.ts'
import { FIRST_VIEW, viewStore } from './view.ts'

/** `only`: these and nothing else; `add`: these too; `toggle`: each the other way. */
export type SelectMode = 'only' | 'add' | 'toggle'

const NONE: ReadonlySet<string> = new Set()

/** Dialogs whose one purpose is to change the open map. */
const CHANGING: ReadonlySet<Dialog['type']> = new Set([
  'add',
  'connect',
  'lane',
  'merge',
  'move',
  'note',
  'reconnect',
  'removeLane',
  'rename',
  'settings',
  'split',
])

/** Selects records. The last one named gets the focus, unless `ids` is empty. */
export function select(ids: readonly string[], mode: SelectMode = 'only'): void {
  viewStore.setState((view) => {
    const selectedIds = selectionAfter(view.selectedIds, ids, mode)
    const last = ids.at(-1)
    return { selectedIds, focusedId: last !== undefined && selectedIds.has(last) ? last : view.focusedId }
  })
}

export function clearSelection(): void {
  select([], 'only')
}

/** Gives the focus to a record or a cell (by key), or takes it away. */
export function focus(id: string | null): void {
  viewStore.setState({ focusedId: id })
}

export function hover(id: string | null): void {
  if (viewStore.getState().hoveredId !== id) viewStore.setState({ hoveredId: id })
}

/** Opens a dialog; where the map may not be changed, one that would change it is refused, and that is told. */
export function openDialog(dialog: Dialog): void {
  if (CHANGING.has(dialog.type) && mapStore.getState().isReadOnly) return announce('readOnly')
  viewStore.setState({ dialog })
}

export function closeDialog(): void {
  viewStore.setState({ dialog: null })
}

export function openInspector({ isPointed = false } = {}): void {
  viewStore.setState({ isInspectorOpen: true, isInspectorPointed: isPointed })
}

export function closeInspector(): void {
  viewStore.setState({ isInspectorOpen: false })
}

export function setVersionsOpen(isVersionsOpen: boolean): void {
  viewStore.setState({ isVersionsOpen })
}

export function setFace(face: Face): void {
  viewStore.setState({ face })
}

/** Shows one pathway alone, or with null all of them. */
export function showPathway(pathwayId: string | null): void {
  viewStore.setState({ pathwayId })
}

export function setArrangement(arrangement: Arrangement | null): void {
  viewStore.setState({ arrangement })
}

export function setOutlineBy(outlineBy: ViewState['outlineBy']): void {
  viewStore.setState({ outlineBy })
}

/** Shows what a link asks for. */
export function showLinked(linked: LinkedView): void {
  viewStore.setState(linked)
}

export function toggleGaps(): void {
  viewStore.setState(({ showsGaps }) => ({ showsGaps: !showsGaps }))
}

export function setLegendHeight(legendHeight: number): void {
  viewStore.setState({ legendHeight })
}

export function setTool(tool: Tool): void {
  viewStore.setState(tool === 'connect' ? { tool } : { tool, connectFrom: null })
  if (tool === 'connect') announce('connectStart')
}

/** Begins a connection from a card (tap, then tap), or gives it up. */
export function setConnectFrom(id: string | null): void {
  viewStore.setState({ connectFrom: id })
  if (id !== null) announce('connectFrom', { id })
}

export function setDrag(drag: Drag | null): void {
  viewStore.setState({ drag })
}

export function setViewport(viewport: ViewState['viewport']): void {
  viewStore.setState({ viewport })
}

/** Lets the live region say something; `ui` words it. */
export function announce(key: Said, values: Readonly<Record<string, string | number>> = {}): void {
  viewStore.setState(({ announcement }) => ({
    announcement: { key, values, at: (announcement?.at ?? 0) + 1 },
  }))
}

/**
 * Leaves whatever is innermost: the dialog, a drag, a connection being made, a tool, the selection, the
 * inspector. Gives whether there was anything to leave.
 */
export function escape(): boolean {
  const view = viewStore.getState()
  const left = leave(view)
  if (left === null) return false
  viewStore.setState(left)
  return true
}

/** Everything as on a fresh screen, but the face, the overlay and the list of versions, which are the person's choice. */
export function resetView(): void {
  viewStore.setState(({ face, showsGaps, isVersionsOpen }) => ({ ...FIRST_VIEW, face, showsGaps, isVersionsOpen }))
}

function leave(view: ViewState): Partial<ViewState> | null {
  if (view.dialog !== null) return { dialog: null }
  if (view.drag !== null) return { drag: null }
  if (view.connectFrom !== null) return { connectFrom: null }
  if (view.tool !== 'select') return { tool: 'select' }
  if (view.isInspectorOpen) return { isInspectorOpen: false }
  if (view.selectedIds.size > 0) return { selectedIds: NONE }
  return null
}

function selectionAfter(before: ReadonlySet<string>, ids: readonly string[], mode: SelectMode): ReadonlySet<string> {
  const after = new Set(mode === 'only' ? [] : before)
  for (const id of ids) {
    if (mode === 'toggle' && after.has(id)) after.delete(id)
    else after.add(id)
  }
  const isEqual = after.size === before.size && [...after].every((id) => before.has(id))
  return isEqual ? before : after
}
