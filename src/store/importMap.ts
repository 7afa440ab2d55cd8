/** Opens a map file as a new map on the server; the map that is open is not touched. */
import { writeChanges } from '../doc/apply.ts'
import { LOCAL_ORIGIN } from '../doc/history.ts'
import { createProjection } from '../doc/projection.ts'
import { readMapJson } from '../exchange/json.ts'
import { createApi } from '../live/api.ts'
import { connect } from '../live/connect.ts'
import type { Connection } from '../live/connect.ts'
import { createVersionsApi } from '../live/versionsApi.ts'
import type { Change } from '../model/change.ts'
import type { MapRecord } from '../model/kinds.ts'
import type { Result } from '../model/result.ts'
import { ok, refuse } from '../model/result.ts'
import { diffRecord } from '../model/settle.ts'
import { readText } from '../model/text.ts'
import { VERSION_NAME_LENGTH } from '../wire/versions.ts'
import type { ImportProblem } from './actTypes.ts'

/** So many records go in one message: far below the server's limit, and other rooms are not kept waiting. */
const BATCH = 500

interface ImportNames {
  /** Of the map, where the file gives it none. */
  readonly title: string
  /** Of the version that keeps what came from the file. */
  readonly began: string
}

/**
 * Gives the new map's id once all of it is on the server's disk. Waits as long as the server is away. `origin` is the
 * server's; this page's own where not given.
 */
export async function importAsNewMap(
  text: string,
  { title, began }: ImportNames,
  origin: string = typeof location === 'undefined' ? '' : location.origin,
): Promise<Result<string, ImportProblem>> {
  const read = readMapJson(text)
  if (!read.ok) return read
  const api = createApi(origin)
  const created = await api.createMap({ title: titleOf(read.value, title), sample: 'blank' })
  if (!created.ok) return refuse({ code: 'notCreated' })
  const isFilled = await fill(created.value, read.value, origin)
  if (isFilled) {
    // A map without that version is a map all the same.
    await createVersionsApi(origin).name(created.value, { name: began.slice(0, VERSION_NAME_LENGTH) })
    return ok(created.value)
  }
  // A map with half a file in it would be taken for the whole.
  await api.removeMap(created.value)
  return refuse({ code: 'notCreated' })
}

/** Gives whether everything got onto disk. */
function fill(mapId: string, records: readonly MapRecord[], origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    let isWritten = false
    const finish = (isFilled: boolean): void => {
      connection.destroy()
      connection.doc.destroy()
      resolve(isFilled)
    }
    const connection: Connection = connect(mapId, origin, {
      onSynced: () => {
        if (isWritten) return
        isWritten = true
        writeAll(connection, records)
        if (!connection.hasUnsaved()) finish(true)
      },
      onSave: ({ state }) => {
        if (state === 'saved' && isWritten && !connection.hasUnsaved()) finish(true)
      },
      onEnded: () => finish(false),
    })
  })
}

/** Turns the blank map into the file's: what a record refers to is written before it. */
function writeAll(connection: Connection, records: readonly MapRecord[]): void {
  const projection = createProjection(connection.doc)
  const before = projection.getMap().records
  projection.destroy()
  const wanted = new Set<string>(records.map(({ id }) => id))
  const changes = [
    ...[...records].sort((a, b) => rank(a) - rank(b)).flatMap((record) => changesFor(before.get(record.id), record)),
    ...[...before.keys()].filter((id) => !wanted.has(id)).map((id): Change => ({ type: 'remove', id })),
  ]
  for (let at = 0; at < changes.length; at += BATCH) {
    writeChanges(connection.doc, changes.slice(at, at + BATCH), LOCAL_ORIGIN)
  }
}

function changesFor(before: MapRecord | undefined, record: MapRecord): readonly Change[] {
  return before === undefined || before.kind !== record.kind ? [{ type: 'put', record }] : diffRecord(before, record)
}

const ORDER: readonly (readonly MapRecord['kind'][])[] = [
  ['settings', 'level', 'pathway'],
  ['credential', 'program', 'onRamp', 'offRamp', 'emptyCell'],
  ['occupation'],
  ['link'],
  ['support', 'note'],
]

function rank(record: MapRecord): number {
  return ORDER.findIndex((kinds) => kinds.includes(record.kind))
}

function titleOf(records: readonly MapRecord[], otherwise: string): string {
  for (const record of records) {
    if (record.kind !== 'settings') continue
    const { title, mainLanguage } = record
    return readText(title, mainLanguage, mainLanguage).trim().slice(0, 200) || otherwise
  }
  return otherwise
}
