import { callerOf } from './sqliteCalls.ts'
import type { Ask } from './sqliteCalls.ts'
import type { SqlitePublications } from './sqlitePublications.ts'
import type { SqliteVersions } from './sqliteVersions.ts'
import type { PublicationStore, VersionStore } from './versions.ts'

export function versionCalls(ask: Ask): VersionStore {
  const call = callerOf<SqliteVersions>(ask, 'versions')
  return {
    noteAuthor: (mapId, person) => call('noteAuthor', mapId, person),
    addVersion: (version, content) => call('addVersion', version, content),
    listVersions: (mapId, page) => call('listVersions', mapId, page),
    findVersion: (mapId, id) => call('findVersion', mapId, id),
    readContent: (mapId, id) => call('readContent', mapId, id),
    rewriteVersion: (id, facts, content) => call('rewriteVersion', id, facts, content),
    nameVersion: (id, naming) => call('nameVersion', id, naming),
    countNamed: (mapId) => call('countNamed', mapId),
    dropVersions: (ids, authors) => call('dropVersions', ids, authors),
  }
}

export function publicationCalls(ask: Ask): PublicationStore {
  const call = callerOf<SqlitePublications>(ask, 'publications')
  return {
    findStatus: (mapId) => call('findStatus', mapId),
    setStatus: (mapId, status) => call('setStatus', mapId, status),
    findPublication: (mapId) => call('findPublication', mapId),
    findPublished: (publicId) => call('findPublished', publicId),
    publish: (publication) => call('publish', publication),
    unpublish: (mapId, endedAt, status) => call('unpublish', mapId, endedAt, status),
  }
}
