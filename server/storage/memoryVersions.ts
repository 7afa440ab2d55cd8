import type { PersonSummary } from '../../src/wire/access.ts'
import type { WorkStatus } from '../../src/wire/publications.ts'
import type { Storage, StoredMap } from './storage.ts'
import type { StoredContent, StoredPublication, StoredVersion } from './versions.ts'

type Past = Pick<Storage, 'versions' | 'publications'> & { readonly forgetPast: (mapId: string) => void }

/** Versions and publications of the store in memory. */
export function memoryVersions(maps: ReadonlyMap<string, StoredMap>): Past {
  let versions: readonly StoredVersion[] = []
  const contents = new Map<string, StoredContent>()
  const noted = new Map<string, Map<string, PersonSummary>>()
  const statuses = new Map<string, WorkStatus>()
  const publications = new Map<string, StoredPublication>()

  const find = (mapId: string, id: string): StoredVersion | null =>
    versions.find((version) => version.mapId === mapId && version.id === id) ?? null

  return {
    forgetPast: (mapId) => {
      versions = versions.filter((version) => version.mapId !== mapId)
      noted.delete(mapId)
      statuses.delete(mapId)
      publications.delete(mapId)
    },
    versions: {
      noteAuthor: async (mapId, person) => {
        noted.set(mapId, new Map([...(noted.get(mapId) ?? []), [person.id, person]]))
      },
      addVersion: async (version, content) => {
        if (!maps.has(version.mapId)) return null
        const authors = [...(noted.get(version.mapId)?.values() ?? [])].toSorted((a, b) =>
          a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1,
        )
        noted.delete(version.mapId)
        const added = { ...version, authors }
        versions = [...versions, added]
        contents.set(version.id, content)
        return added
      },
      listVersions: async (mapId, { before, isNamed, limit }) => {
        const all = versions.filter((version) => version.mapId === mapId)
        const older =
          before === null
            ? all
            : all.slice(
                0,
                Math.max(
                  0,
                  all.findIndex(({ id }) => id === before),
                ),
              )
        return older
          .filter(({ name, kind }) => !isNamed || name !== '' || kind === 'published')
          .toReversed()
          .slice(0, limit)
      },
      findVersion: async (mapId, id) => find(mapId, id),
      readContent: async (mapId, id) => (find(mapId, id) === null ? null : (contents.get(id) ?? null)),
      rewriteVersion: async (id, facts, content) => {
        versions = versions.map((version) => (version.id === id ? { ...version, ...facts } : version))
        if (contents.has(id)) contents.set(id, content)
      },
      nameVersion: async (id, naming) => {
        versions = versions.map((version) => (version.id === id ? { ...version, ...naming } : version))
      },
      countNamed: async (mapId) => versions.filter((version) => version.mapId === mapId && version.name !== '').length,
      dropVersions: async (ids, authors) => {
        const changed = new Map(authors.map((change) => [change.id, change.authors]))
        versions = versions
          .filter(({ id }) => !ids.includes(id))
          .map((version) => ({ ...version, authors: changed.get(version.id) ?? version.authors }))
        for (const id of ids) contents.delete(id)
      },
    },
    publications: {
      findStatus: async (mapId) => (maps.has(mapId) ? (statuses.get(mapId) ?? 'draft') : null),
      setStatus: async (mapId, status) => {
        statuses.set(mapId, status)
      },
      findPublication: async (mapId) => publications.get(mapId) ?? null,
      findPublished: async (publicId) => {
        const found = [...publications.values()].find((one) => one.publicId === publicId && one.endedAt === null)
        return found === undefined || (maps.get(found.mapId)?.deletedAt ?? null) !== null ? null : found
      },
      publish: async (publication) => {
        const publicId = publications.get(publication.mapId)?.publicId ?? publication.publicId
        publications.set(publication.mapId, { ...publication, publicId, endedAt: null })
        statuses.set(publication.mapId, 'published')
      },
      unpublish: async (mapId, endedAt, status) => {
        const publication = publications.get(mapId)
        if (publication !== undefined) publications.set(mapId, { ...publication, endedAt })
        statuses.set(mapId, status)
      },
    },
  }
}
