import * as v from 'valibot'

import type { Clip } from '../../model/clip.ts'
import { LevelId, PathwayId } from '../../model/ids.ts'
import { toJson } from '../../model/json.ts'
import { checkRecord, isCard, isPlaced } from '../../model/kinds.ts'
import type { MapRecord } from '../../model/kinds.ts'
import { migrateRecords, SCHEMA_VERSION } from '../../model/migrations.ts'
import type { Result } from '../../model/result.ts'
import { ok, refuse } from '../../model/result.ts'
import { LocalizedText } from '../../model/text.ts'

/** Longest HTML looked at, in UTF-16 units, and most records taken from it. */
const HTML_LIMIT = 20_000_000
const RECORD_LIMIT = 10_000

/** Why nothing was taken from the clipboard's HTML. `noClip`: another program wrote it. */
export type ClipProblem = { readonly code: 'noClip' | 'damagedClip' | 'clipTooNew' | 'clipTooLarge' }

const ClipFile = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  levelIds: v.pipe(v.array(LevelId), v.maxLength(200)),
  pathwayIds: v.pipe(v.array(PathwayId), v.maxLength(200)),
  /** Left out by who copied before lanes had their names with them. */
  laneNames: v.optional(v.record(v.string(), LocalizedText), {}),
  records: v.array(v.record(v.string(), v.unknown())),
  leftLinks: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** These two left out by who copied before a clip told of them. */
  mentions: v.optional(v.pipe(v.array(v.object({ id: v.string(), of: v.string() })), v.maxLength(RECORD_LIMIT)), []),
  isCut: v.optional(v.boolean(), false),
})

const ATTRIBUTE = 'data-trellis-clip'

/**
 * A clip as an attribute of HTML: formats of our own do not pass every browser's clipboard, HTML does. It is
 * percent-encoded, so that no browser that rewrites the HTML can change it.
 */
export function clipAttribute(clip: Clip): string {
  const text = JSON.stringify({ version: SCHEMA_VERSION, ...clip }).replace(/\p{Surrogate}/gu, '\uFFFD')
  return `${ATTRIBUTE}="${encodeURIComponent(text)}"`
}

/** The clip in the clipboard's HTML, every record checked. Nothing of the HTML is ever shown or run. */
export function readClip(html: string): Result<Clip, ClipProblem> {
  if (html.length > HTML_LIMIT) return refuse({ code: 'clipTooLarge' })
  const encoded = new RegExp(`${ATTRIBUTE}="([^"<>]*)"`).exec(html)?.[1]
  if (encoded === undefined) return refuse({ code: 'noClip' })
  const file = v.safeParse(ClipFile, decode(encoded))
  if (!file.success) return refuse({ code: 'damagedClip' })
  const { version, records: stored, ...rest } = file.output
  if (version > SCHEMA_VERSION) return refuse({ code: 'clipTooNew' })
  if (stored.length > RECORD_LIMIT) return refuse({ code: 'clipTooLarge' })
  const plain = stored.map((record) =>
    Object.fromEntries(Object.entries(record).map(([field, value]) => [field, toJson(value) ?? null])),
  )
  const records = migrateRecords(plain, version).flatMap((record) => {
    const outcome = checkRecord(record)
    return outcome.ok ? [outcome.value] : []
  })
  const isWhole = records.length === stored.length && new Set(records.map(({ id }) => id)).size === records.length
  const clip = { ...rest, records }
  return isWhole && records.every((record) => belongs(record, clip)) ? ok(clip) : refuse({ code: 'damagedClip' })
}

function decode(encoded: string): unknown {
  try {
    // Plain data or nothing: what is nested too deeply to be walked through fails here, too.
    return toJson(JSON.parse(decodeURIComponent(encoded)))
  } catch {
    // Whatever is wrong with it, it is no clip: the schema says so of nothing at all.
    return undefined
  }
}

/** Cards and links alone, and cards only in the rows and columns of the clip. */
function belongs(record: MapRecord, { levelIds, pathwayIds }: Clip): boolean {
  if (record.kind === 'link') return true
  if (!isCard(record)) return false
  if (!isPlaced(record)) return ['note', 'support', 'credential'].includes(record.kind)
  return levelIds.includes(record.place.levelId) && pathwayIds.includes(record.place.pathwayId)
}
