/** Shows a state of a map's past, alone or beside another one. */
import { bothStates } from '../analysis/diff/bothStates.ts'
import { diffMaps } from '../analysis/diff/diff.ts'
import type { MapDiff } from '../analysis/diff/mapDiff.ts'
import type { FaceWords } from '../layout/words.ts'
import type { VersionState } from '../live/versionsApi.ts'
import { makeCareerMap } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { settleAll } from '../model/settle.ts'
import { comparingStore, NOT_COMPARING } from './comparing.ts'
import { CLOSED_MAP, mapStore } from './map.ts'
import { closeMap, openStillMap } from './session.ts'
import { versionsApi, versionsStore } from './versions.ts'

/** Which state of a map is looked at. `NOW` stands for the map as it is now. */
export interface ShownVersion {
  readonly versionId: string
  /** The earlier state it is compared with; null where it is looked at alone. */
  readonly compareId: string | null
}

/** Opens a state of a map in place of the map itself. Gives the way to close it. */
export function openVersion(mapId: string, { versionId, compareId }: ShownVersion, words: () => FaceWords): () => void {
  let isWanted = true
  mapStore.setState({ ...CLOSED_MAP, status: 'loading', mapId })
  const open = async (): Promise<void> => {
    const [shown, base] = await Promise.all([
      versionsApi.read(mapId, versionId),
      compareId === null ? null : versionsApi.read(mapId, compareId),
    ])
    if (!isWanted) return
    const failed = [shown, base].find((answer) => answer?.ok === false)
    if (!shown.ok || failed !== undefined || base?.ok === false) {
      const isGone = failed?.ok === false && failed.problem.code === 'refused'
      mapStore.setState({ status: isGone ? 'notFound' : 'failed', isReadOnly: true })
      return
    }
    show(mapId, shown.value, base === null ? null : base.value, words())
  }
  void open()
  return () => {
    isWanted = false
    comparingStore.setState(NOT_COMPARING)
    versionsStore.setState({ shown: null })
    closeMap()
  }
}

function show(mapId: string, after: VersionState, before: VersionState | null, words: FaceWords): void {
  versionsStore.setState({ shown: { version: after.version, comparedWith: before } })
  if (before === null) {
    openStillMap(mapId, { still: 'version', records: after.records }, words)
    return
  }
  const [earlier, later] = [mapOf(before), mapOf(after)]
  const diff = diffMaps(earlier, later)
  comparingStore.setState({ diff, marks: marksOf(diff) })
  openStillMap(mapId, { still: 'version', records: bothStates(earlier, later) }, words)
}

function mapOf({ records }: VersionState): CareerMap {
  return makeCareerMap(settleAll(records))
}

/** A record that went and came as another kind is one that came. */
function marksOf({ entries }: MapDiff): ReadonlyMap<string, MapDiff['entries'][number]['sort']> {
  return new Map(entries.map(({ id, sort }) => [id, sort]))
}
