import type { VersionStore } from '../storage/versions.ts'
import { holdsText, makeContent, pack, unpack } from '../versions/content.ts'
import { withHanging } from './hanging.ts'

/** More versions than this are never looked through at once. */
const ALL = 1_000_000

/**
 * Writes the versions of a map anew without these records and what hung on them then. Gives the ids of all that went
 * from any of them. No version may be added meanwhile.
 */
export async function eraseFromVersions(
  store: VersionStore,
  mapId: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const gone = new Set(ids)
  for (const { id } of await store.listVersions(mapId, { before: null, isNamed: false, limit: ALL })) {
    const content = await store.readContent(mapId, id)
    if (content === null || !(await holdsText(content, ids))) continue
    const records = await unpack(content)
    const goneHere = withHanging(records, ids)
    const kept = makeContent(records.filter((record) => !goneHere.has(record.id)))
    await store.rewriteVersion(id, kept, await pack(kept))
    for (const one of goneHere) gone.add(one)
  }
  return gone
}
