import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { CLOSED_MAP, mapStore } from '../../src/store/map.ts'
import { FIRST_VIEW, viewStore } from '../../src/store/view.ts'
import {
  announce,
  clearSelection,
  escape,
  openDialog,
  openInspector,
  resetView,
  select,
  setConnectFrom,
  setDrag,
  setFace,
  setTool,
  toggleGaps,
} from '../../src/store/viewActs.ts'

const selected = (): readonly string[] => [...viewStore.getState().selectedIds]

beforeEach(() => {
  viewStore.setState(FIRST_VIEW, true)
})

describe('selecting', () => {
  it('selects only, adds, and toggles; the last one named is focused', () => {
    select(['a', 'b'])
    expect(selected()).toEqual(['a', 'b'])
    expect(viewStore.getState().focusedId).toBe('b')
    select(['c'], 'add')
    expect(selected()).toEqual(['a', 'b', 'c'])
    select(['a'], 'toggle')
    expect(selected()).toEqual(['b', 'c'])
    // What was toggled off does not draw the focus.
    expect(viewStore.getState().focusedId).toBe('c')
    select(['a'])
    expect(selected()).toEqual(['a'])
    clearSelection()
    expect(selected()).toEqual([])
    expect(viewStore.getState().focusedId).toBe('a')
  })

  it('keeps the set when it is the same', () => {
    select(['a', 'b'])
    const before = viewStore.getState().selectedIds
    select(['b', 'a'])
    expect(viewStore.getState().selectedIds).toBe(before)
  })
})

describe('escape', () => {
  it('leaves from the inside out, one thing at a time', () => {
    select(['a'])
    openInspector()
    setTool('connect')
    setConnectFrom('a')
    setDrag({ ids: ['a'], dx: 0, dy: 0, target: null })
    openDialog({ type: 'export' })
    const trail: string[] = []
    for (let count = 0; escape() && count < 20; count += 1) {
      const { dialog, drag, connectFrom, tool, isInspectorOpen, selectedIds } = viewStore.getState()
      trail.push([dialog, drag, connectFrom].map(Boolean).join() + tool + isInspectorOpen + selectedIds.size)
    }
    expect(trail).toEqual([
      'false,true,trueconnecttrue1',
      'false,false,trueconnecttrue1',
      'false,false,falseconnecttrue1',
      'false,false,falseselecttrue1',
      'false,false,falseselectfalse1',
      'false,false,falseselectfalse0',
    ])
    expect(escape()).toBe(false)
  })
})

describe('the rest of the view', () => {
  it('gives up a connection with its tool', () => {
    setTool('connect')
    setConnectFrom('a')
    setTool('pan')
    expect(viewStore.getState().connectFrom).toBeNull()
  })

  it('can say the same thing twice', () => {
    announce('remove', { count: 2 })
    const first = viewStore.getState().announcement
    announce('remove', { count: 2 })
    expect(viewStore.getState().announcement).toEqual({ key: 'remove', values: { count: 2 }, at: (first?.at ?? 0) + 1 })
  })

  it('starts afresh with another map, but keeps face and overlay', () => {
    setFace('table')
    toggleGaps()
    select(['a'])
    resetView()
    expect(viewStore.getState()).toEqual({ ...FIRST_VIEW, face: 'table', showsGaps: true })
  })
})

describe('opening a dialog of a map that is read only', () => {
  beforeEach(() => mapStore.setState({ ...CLOSED_MAP, status: 'ready', isReadOnly: true }))
  afterEach(() => mapStore.setState(CLOSED_MAP))

  it.each([
    { type: 'lane', id: 'pth_web', lane: 'pathway' },
    { type: 'add', cell: null },
    { type: 'settings' },
  ] as const)('opens none to change it with, and tells why: $type', (dialog) => {
    openDialog(dialog)
    expect(viewStore.getState()).toMatchObject({ dialog: null, announcement: { key: 'readOnly' } })
  })

  it('opens those that change nothing', () => {
    openDialog({ type: 'export' })
    expect(viewStore.getState()).toMatchObject({ dialog: { type: 'export' }, announcement: null })
  })
})
