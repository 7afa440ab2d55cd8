/** What travels in awareness, and the check of what others sent: they may be of another version, or no friends. */
import { ID_PATTERN } from '../model/ids.ts'

export interface Motion {
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly drag: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | null
}

export interface PresenceState extends Motion {
  readonly name: string
  readonly color: number
  readonly face: 'map' | 'table' | 'outline'
  readonly selectedIds: readonly string[]
}

/** No more ids than this are shown to others: a state may have 4 kB, and ids stand in it twice. */
export const PRESENCE_ID_LIMIT = 40
const NAME_LIMIT = 60

/** Someone's state with whatever is missing or wrong in it left out; null when it is none at all. */
export function readPresence(input: unknown): PresenceState | null {
  const fields = fieldsOf(input)
  if (fields === null) return null
  const { name, color, face, selectedIds, cursor, drag } = fields
  return {
    name: typeof name === 'string' ? name.slice(0, NAME_LIMIT) : '',
    color: typeof color === 'number' && Number.isInteger(color) && color >= 0 ? color : 0,
    face: face === 'table' || face === 'outline' ? face : 'map',
    selectedIds: readIds(selectedIds),
    cursor: readCursor(cursor),
    drag: readDrag(drag),
  }
}

function readCursor(input: unknown): Motion['cursor'] {
  const fields = fieldsOf(input)
  return fields !== null && isFinite(fields['x']) && isFinite(fields['y']) ? { x: fields['x'], y: fields['y'] } : null
}

function readDrag(input: unknown): Motion['drag'] {
  const fields = fieldsOf(input)
  if (fields === null || !isFinite(fields['dx']) || !isFinite(fields['dy'])) return null
  return { ids: readIds(fields['ids']), dx: fields['dx'], dy: fields['dy'] }
}

function readIds(input: unknown): readonly string[] {
  if (!Array.isArray(input)) return []
  return input
    .slice(0, PRESENCE_ID_LIMIT)
    .filter((id: unknown): id is string => typeof id === 'string' && ID_PATTERN.test(id))
}

function isFinite(input: unknown): input is number {
  return typeof input === 'number' && Number.isFinite(input)
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> | null {
  return typeof input === 'object' && input !== null ? Object.fromEntries(Object.entries(input)) : null
}
