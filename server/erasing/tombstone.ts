import * as v from 'valibot'

import { RecordId } from '../../src/model/ids.ts'

const Name = v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,40}$/))
/** `at`: milliseconds since 1970. */
const Base = { id: Name, at: v.number(), mapId: Name }

/** What was erased for good, by name and never by content: it must not come back from a backup or a client. */
export const Tombstone = v.variant('kind', [
  v.object({ kind: v.literal('map'), ...Base }),
  /** A card, with what hung on it. */
  v.object({ kind: v.literal('card'), ...Base, recordIds: v.array(RecordId) }),
  v.object({ kind: v.literal('comment'), ...Base, threadId: Name, commentId: Name }),
])
export type Tombstone = v.InferOutput<typeof Tombstone>

/** A tombstone as one line, without its end. */
export function lineOf(tombstone: Tombstone): string {
  return JSON.stringify(tombstone)
}

/** The tombstone a line holds; null where it holds none. */
export function readLine(line: string): Tombstone | null {
  try {
    const parsed = v.safeParse(Tombstone, JSON.parse(line))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
