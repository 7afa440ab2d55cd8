import { createRequire } from 'node:module'

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

import { createDoc, readAll } from '../src/doc/codec.ts'
import { makeSettings } from '../src/model/settings.ts'
import { StartProblem } from './startProblem.ts'

/**
 * Makes sure that there is one copy of Yjs: with two, clients connect, say they are in sync, and no edit
 * arrives. Compares where packages find it, and sends a document through all that handles one. Throws a
 * `StartProblem`.
 */
export function checkYjs(copies: readonly string[] = findCopies()): void {
  if (new Set(copies).size === 1 && canReadBack()) return
  throw new StartProblem(
    'Two copies of the package yjs are installed, so no edit would arrive anywhere. Remove node_modules and install again.',
  )
}

/** Where each package that works on documents finds Yjs. */
function findCopies(): readonly string[] {
  const own = createRequire(import.meta.url)
  const protocols = createRequire(own.resolve('y-protocols/sync'))
  return [own.resolve('yjs'), protocols.resolve('yjs')]
}

function canReadBack(): boolean {
  const title = { en: 'One copy' }
  const written = createDoc([makeSettings({ title })])
  const copy = new Doc()
  applyUpdate(copy, encodeStateAsUpdate(written))
  const target = new Doc()
  const step1 = encoding.encode((encoder) => syncProtocol.writeSyncStep1(encoder, target))
  const step2 = encoding.encode((encoder) => {
    syncProtocol.readSyncMessage(decoding.createDecoder(step1), encoder, copy, null)
  })
  syncProtocol.readSyncMessage(decoding.createDecoder(step2), encoding.createEncoder(), target, null)
  const { records, quarantined } = readAll(target)
  for (const doc of [written, copy, target]) doc.destroy()
  const [settings] = records
  return (
    written instanceof Doc &&
    quarantined.length === 0 &&
    settings?.kind === 'settings' &&
    settings.title['en'] === title.en
  )
}
