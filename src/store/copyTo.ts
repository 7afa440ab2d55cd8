/** Copies cards of the open map into another, which is open in the background for as long as one is about it. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { copyAcross } from '../edit/copyAcross.ts'
import type { CopiedAcross, CopyTargets } from '../edit/copyAcross.ts'
import type { CareerMap } from '../model/map.ts'
import { newId } from './newId.ts'
import { openOtherMap } from './otherMap.ts'
import type { OtherMap, OtherMapState } from './otherMap.ts'
import { getSession } from './session.ts'

export type { CopiedAcross, CopyGroups, CopyTargets, LevelTarget, PathwayTarget } from '../edit/copyAcross.ts'
export { copyGroups, sameNames } from '../edit/copyAcross.ts'
export type { OtherMap, OtherMapProblem } from './otherMap.ts'

/** The map that is copied to, as it stands now. */
export interface CopyTarget extends OtherMapState {
  /** Null while none is opened. */
  readonly other: OtherMap | null
}

const NONE: CopyTarget = { other: null, map: null, isOffline: false, isSaving: false, problem: null }

const targetStore = createStore<CopyTarget>()(() => NONE)

export function useCopyTarget(): CopyTarget {
  return useStore(targetStore)
}

/** Targets that somebody else closes now. */
const kept = new WeakSet<OtherMap>()

/** Opens a map of the same server as the target. Gives the way to leave it, which also closes it, if nobody keeps it. */
export function openTarget(mapId: string): () => void {
  const other = openOtherMap(mapId, getSession()?.tools.origin ?? location.origin)
  const stop = other.subscribe(() => targetStore.setState(other.getState()))
  targetStore.setState({ other, ...other.getState() })
  return () => {
    stop()
    if (targetStore.getState().other === other) targetStore.setState(NONE)
    if (!kept.has(other)) other.close()
  }
}

/** What copying would make, for a look before it is done. */
export function planCopy(
  from: CareerMap,
  ids: readonly string[],
  to: CareerMap,
  targets: CopyTargets,
): Omit<CopiedAcross, 'changes'> {
  return copyAcross(from, ids, to, targets, newId)
}

/** What was copied, and the map it went to, which the receiver must close: until then it can be undone there. */
export interface Copied {
  readonly copied: CopiedAcross
  readonly other: OtherMap
}

/**
 * Copies into the target, as one act there. Gives what was copied once it is on the server's disk, however long
 * that takes; null where nothing could be copied or the server did not take it.
 */
export async function copyTo(ids: readonly string[], targets: CopyTargets): Promise<Copied | null> {
  const from = getSession()?.getMap() ?? null
  const { other, map: to } = targetStore.getState()
  if (from === null || to === null || other === null) return null
  const copied = copyAcross(from, ids, to, targets, newId)
  if (copied.changes.length === 0 || !(await other.write('paste', copied.changes))) return null
  kept.add(other)
  return { copied, other }
}
