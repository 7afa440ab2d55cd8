import type { HistoryStep } from '../doc/history.ts'
import { writeMapJson } from '../exchange/writeJson.ts'
import type { MapActs } from './actTypes.ts'
import { mapStore } from './map.ts'
import { refusalNow } from './perform.ts'
import { getSession } from './session.ts'
import { isWhole } from './shownMap.ts'
import { announce, select } from './viewActs.ts'

/** Comes when it is first asked for: what it made can only be taken or dropped after that. */
let tidy: Pick<MapActs, 'startTidy' | 'acceptTidy' | 'dropTidy'> | null = null

/** Acts on the map as a whole, and what the others see of me. */
export const mapActs: MapActs = {
  undo: () => travel((session) => session.undo(), 'undone', 'nothingToUndo'),
  redo: () => travel((session) => session.redo(), 'redone', 'nothingToRedo'),
  undoTo: (step) => travelTo('undo', step),
  redoTo: (step) => travelTo('redo', step),
  undoOnly: (step) => {
    if (mapStore.getState().undoSteps[0]?.id === step) return mapActs.undo()
    announce('notLast')
    return 'nothing'
  },
  startTidy: async (columns) => {
    const session = getSession()
    tidy ??= await import('./tidyActs.ts')
    return getSession() === session ? tidy.startTidy(columns) : 'nothing'
  },
  acceptTidy: () => (tidy === null ? 'nothing' : tidy.acceptTidy()),
  dropTidy: () => tidy?.dropTidy(),
  exportJson: () => writeMapJson(getSession()?.getMap() ?? mapStore.getState().map),
  // Few ever import: how to is fetched when they do.
  importAsNewMap: async (text, names) => (await import('./importMap.ts')).importAsNewMap(text, names),
  moveCursor: (cursor) => getSession()?.presence.show({ cursor: isWholeShown() ? cursor : null }),
  previewDrag: (drag) => getSession()?.presence.show({ drag: isWholeShown() ? drag : null }),
}

/** Whether my screen shows things where the others' do. */
function isWholeShown(): boolean {
  const { map, scope } = mapStore.getState()
  return isWhole(map, scope)
}

/** Several steps back or forth, up to and with this one. Nothing is done where it is not listed. */
function travelTo(direction: 'undo' | 'redo', step: number): ReturnType<MapActs['undo']> {
  const isUndo = direction === 'undo'
  const { undoSteps, redoSteps } = mapStore.getState()
  const count = (isUndo ? undoSteps : redoSteps).findIndex(({ id }) => id === step) + 1
  if (count === 0) {
    announce(isUndo ? 'nothingToUndo' : 'nothingToRedo')
    return 'nothing'
  }
  for (let done = 0; done < count; done += 1) {
    const outcome = isUndo ? mapActs.undo() : mapActs.redo()
    if (outcome !== null) return outcome
  }
  if (count > 1) announce(isUndo ? 'undoneMany' : 'redoneMany', { n: count })
  return null
}

/** Undo and redo: what was selected then is selected again, as far as it stands. */
function travel(
  step: (session: NonNullable<ReturnType<typeof getSession>>) => HistoryStep | null,
  done: 'undone' | 'redone',
  nothing: 'nothingToUndo' | 'nothingToRedo',
): ReturnType<MapActs['undo']> {
  const session = getSession()
  const refusal = refusalNow()
  if (session === null || refusal !== null) {
    announce(refusal ?? 'notReady')
    return refusal ?? 'notReady'
  }
  const { undoSteps, redoSteps } = mapStore.getState()
  const [next] = done === 'undone' ? undoSteps : redoSteps
  const taken = step(session)
  if (taken === null) {
    announce(nothing)
    return 'nothing'
  }
  const { records } = mapStore.getState().map
  select(taken.selection.filter((id) => records.has(id)))
  const said = { label: taken.label, kept: taken.keptIds.length }
  announce(done, next === undefined ? said : { ...said, step: next.id })
  return null
}
