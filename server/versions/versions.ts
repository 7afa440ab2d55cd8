import { writeChanges } from '../../src/doc/apply.ts'
import type { Change } from '../../src/model/change.ts'
import { isSame } from '../../src/model/json.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { ok, refuse } from '../../src/model/result.ts'
import type { Result } from '../../src/model/result.ts'
import { SETTINGS_ID } from '../../src/model/settings.ts'
import type { Principal } from '../access/principal.ts'
import type { Maps, MapsProblem } from '../maps.ts'
import type { OpenProblem, Rooms } from '../rooms/rooms.ts'
import type { StoredVersion, VersionPage, VersionStore } from '../storage/versions.ts'
import type { Archive } from './archive.ts'
import { contentOf, unpack } from './content.ts'
import type { MapContent } from './content.ts'

export type VersionProblem = OpenProblem | { readonly code: 'noVersion' } | { readonly code: 'tooManyVersions' }

export interface Naming {
  readonly name: string
  readonly note: string
}

/** What restoring came to. */
export interface Restored {
  readonly restored: StoredVersion
  /** The version that holds what was there before. */
  readonly beforeId: string
}

interface VersionsParts {
  readonly store: VersionStore
  readonly archive: Archive
  readonly rooms: Rooms
  readonly maps: Maps
  /** Versions of a map that bear a name, at most. */
  readonly namedLimit: number
  /** Ids of records of a map that were erased for good: they do not come back. */
  readonly erasedOf: (mapId: string) => ReadonlySet<string>
}

/** Origin of what the server writes when a version is restored. */
const RESTORE_ORIGIN = 'restore'

/** The past of maps: what was kept of it is listed, named, read, brought back and copied; not of those in the bin. */
export class Versions {
  readonly #parts: VersionsParts

  constructor(parts: VersionsParts) {
    this.#parts = parts
  }

  async list(mapId: string, page: VersionPage): Promise<Result<readonly StoredVersion[], VersionProblem>> {
    if (!(await this.#parts.maps.isOpen(mapId))) return refuse({ code: 'notFound' })
    return ok(await this.#parts.store.listVersions(mapId, page))
  }

  /** The map as it is now. */
  async now(mapId: string): Promise<Result<MapContent, OpenProblem>> {
    const room = await this.#parts.rooms.find(mapId)
    return room.ok ? ok(contentOf(room.value.doc)) : room
  }

  /** What is told of a version; without its records. */
  async find(mapId: string, id: string): Promise<Result<StoredVersion, VersionProblem>> {
    if (!(await this.#parts.maps.isOpen(mapId))) return refuse({ code: 'notFound' })
    const version = await this.#parts.store.findVersion(mapId, id)
    return version === null ? refuse({ code: 'noVersion' }) : ok(version)
  }

  async read(
    mapId: string,
    id: string,
  ): Promise<Result<{ readonly version: StoredVersion; readonly records: readonly MapRecord[] }, VersionProblem>> {
    const { store, erasedOf } = this.#parts
    const version = await this.find(mapId, id)
    if (!version.ok) return version
    const content = await store.readContent(mapId, id)
    if (content === null) return refuse({ code: 'noVersion' })
    const records = await unpack(content)
    const erased = erasedOf(mapId)
    return ok({ version: version.value, records: records.filter((record) => !erased.has(record.id)) })
  }

  /** How much of a map is erased for good; what is read of its versions is without that, also before they are. */
  countErased(mapId: string): number {
    return this.#parts.erasedOf(mapId).size
  }

  /** Keeps the map as it is now under a name. */
  async nameNow(mapId: string, naming: Naming): Promise<Result<StoredVersion, VersionProblem>> {
    if (await this.#isFull(mapId)) return refuse({ code: 'tooManyVersions' })
    return this.keepNow(mapId, { kind: 'named', ...naming })
  }

  /** Keeps the map as it is now. */
  async keepNow(
    mapId: string,
    naming: Naming & { readonly kind: 'named' | 'published' },
  ): Promise<Result<StoredVersion, VersionProblem>> {
    const content = await this.now(mapId)
    if (!content.ok) return content
    const version = await this.#parts.archive.name(mapId, content.value, naming)
    return version === null ? refuse({ code: 'notFound' }) : ok(version)
  }

  /** Sees to it that a version stays however old it grows. */
  async keepForGood(mapId: string, id: string): Promise<Result<StoredVersion, VersionProblem>> {
    const found = await this.find(mapId, id)
    if (!found.ok || (found.value.kind !== 'auto' && found.value.kind !== 'beforeRestore')) return found
    const kept = { ...found.value, kind: 'published' } as const
    await this.#parts.store.nameVersion(id, kept)
    return ok(kept)
  }

  /** Gives a version another name and note; one that the server made by itself is kept for good from then on. */
  async rename(mapId: string, id: string, naming: Naming): Promise<Result<StoredVersion, VersionProblem>> {
    const found = await this.find(mapId, id)
    if (!found.ok) return found
    const version = found.value
    if (version.name === '' && (await this.#isFull(mapId))) return refuse({ code: 'tooManyVersions' })
    const kind = version.kind === 'auto' ? 'named' : version.kind
    await this.#parts.store.nameVersion(id, { kind, ...naming })
    return ok({ ...version, kind, ...naming })
  }

  /**
   * Brings a version's state back by a change of the map like any other: whoever has it open sees it, and what was
   * there before is a version of its own.
   */
  async restore(mapId: string, id: string, principal: Principal): Promise<Result<Restored, VersionProblem>> {
    const { store, archive, rooms } = this.#parts
    const found = await this.read(mapId, id)
    if (!found.ok) return found
    const room = await rooms.find(mapId)
    if (!room.ok) return room
    const states: MapContent[] = []
    await room.value.edit((doc) => {
      const before = contentOf(doc)
      writeChanges(doc, changesTo(before.records, found.value.records), RESTORE_ORIGIN)
      states.push(before, contentOf(doc))
    })
    const [before, after] = states
    if (before === undefined || after === undefined) throw new Error('A document was edited without being read')
    const kept = await archive.keep(mapId, before, { kind: 'beforeRestore' })
    await store.noteAuthor(mapId, principal.person)
    const restored = await archive.add(mapId, after, { kind: 'restored', fromAt: found.value.version.at })
    return kept === null || restored === null ? refuse({ code: 'notFound' }) : ok({ restored, beforeId: kept.id })
  }

  /** Makes a new map in the state of a version; gives its id. */
  async copy(
    mapId: string,
    id: string,
    principal: Principal,
    title: string,
  ): Promise<Result<string, VersionProblem | MapsProblem>> {
    const found = await this.read(mapId, id)
    if (!found.ok) return found
    return this.#parts.maps.createOf(
      principal,
      found.value.records.map((record) => titled(record, title)),
    )
  }

  async #isFull(mapId: string): Promise<boolean> {
    return (await this.#parts.store.countNamed(mapId)) >= this.#parts.namedLimit
  }
}

/** What leads from some records to others. The settings are changed, and never taken away. */
function changesTo(now: readonly MapRecord[], wished: readonly MapRecord[]): readonly Change[] {
  const before = new Map(now.map((record) => [record.id, record]))
  const after = new Set(wished.map(({ id }) => id))
  const gone = now.filter(({ id }) => !after.has(id) && id !== SETTINGS_ID)
  const put = wished.filter((record) => !isSame(before.get(record.id), record))
  return [
    ...gone.map(({ id }) => ({ type: 'remove', id }) as const),
    ...put.map((record) => ({ type: 'put', record }) as const),
  ]
}

function titled(record: MapRecord, title: string): MapRecord {
  if (record.kind !== 'settings') return record
  return { ...record, title: { ...record.title, [record.mainLanguage]: title } }
}
