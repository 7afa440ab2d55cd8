/** What the store keeps of a map's past and of what of it is public. Times in milliseconds since 1970. */
import type { PersonSummary } from '../../src/wire/access.ts'
import type { WorkStatus } from '../../src/wire/publications.ts'
import type { VersionKind } from '../../src/wire/versions.ts'

export interface NewVersion {
  readonly id: string
  readonly mapId: string
  readonly at: number
  readonly kind: VersionKind
  readonly name: string
  readonly note: string
  readonly cardCount: number
  /** Equal for equal records. */
  readonly hash: string
  /** Of a restored one: the time of the version whose state it took. */
  readonly fromAt: number | null
}

export interface StoredVersion extends NewVersion {
  readonly authors: readonly PersonSummary[]
}

/** The records of a version. */
export interface StoredContent {
  /** Version of the schema they were written in. */
  readonly schema: number
  /** A JSON array of records, zipped. */
  readonly data: Uint8Array
}

/** Who changed the map up to a version, where that is no longer what it was told when it was added. */
export interface AuthorsChange {
  readonly id: string
  readonly authors: readonly PersonSummary[]
}

/** Versions of maps. Those of a map are in the order in which they were added. */
export interface VersionStore {
  /** Notes who changes a map, for its next version. */
  noteAuthor(mapId: string, person: PersonSummary): Promise<void>
  /** Adds a version, with those noted since the last one as its authors. Null, and nothing, where the map is gone. */
  addVersion(version: NewVersion, content: StoredContent): Promise<StoredVersion | null>
  /** Versions of a map older than `before`, or the newest; the newest first. */
  listVersions(mapId: string, page: VersionPage): Promise<readonly StoredVersion[]>
  findVersion(mapId: string, id: string): Promise<StoredVersion | null>
  readContent(mapId: string, id: string): Promise<StoredContent | null>
  /** Puts other content in the place of a version's. */
  rewriteVersion(id: string, facts: Pick<StoredVersion, 'hash' | 'cardCount'>, content: StoredContent): Promise<void>
  nameVersion(id: string, naming: Pick<StoredVersion, 'kind' | 'name' | 'note'>): Promise<void>
  /** How many versions of a map somebody named. */
  countNamed(mapId: string): Promise<number>
  /** Forgets versions, and tells those that stay who their authors are now, in one step. */
  dropVersions(ids: readonly string[], authors: readonly AuthorsChange[]): Promise<void>
}

export interface VersionPage {
  /** Id of a version; what was added before it is listed. Null: from the newest. */
  readonly before: string | null
  /** Whether to leave out what has no name and was not published. */
  readonly isNamed: boolean
  readonly limit: number
}

export interface StoredPublication {
  /** Stays the same for a map, also when it is published again. */
  readonly publicId: string
  readonly mapId: string
  readonly versionId: string
  readonly at: number
  /** Name of who did it. */
  readonly by: string
  /** When it was taken back; null while it stands. */
  readonly endedAt: number | null
}

/** How far maps are, and what of them is public. */
export interface PublicationStore {
  /** Null where there is no such map. */
  findStatus(mapId: string): Promise<WorkStatus | null>
  setStatus(mapId: string, status: WorkStatus): Promise<void>
  /** What a map last had before the public, also where it was taken back. */
  findPublication(mapId: string): Promise<StoredPublication | null>
  /** What stands at a public address now; null where nothing does, or its map is in the bin. */
  findPublished(publicId: string): Promise<StoredPublication | null>
  /** Puts a map before the public in place of what stood there; its status is `published` then. */
  publish(publication: Omit<StoredPublication, 'endedAt'>): Promise<void>
  /** Takes it back. */
  unpublish(mapId: string, endedAt: number, status: WorkStatus): Promise<void>
}
