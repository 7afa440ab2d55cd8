/** What travels in awareness, and the check of what others sent: they may be of another version, or no friends. */
import { ID_PATTERN } from '../model/ids.ts'
import { isRole, mayInMap } from '../model/role.ts'
import type { Role } from '../model/role.ts'

/** A part of the map, in map coordinates. */
export interface ShownBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Motion {
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly drag: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | null
  /** What their screen shows of the map; told only while somebody follows them. */
  readonly shown: ShownBox | null
}

/** A field of a record that somebody types in: `wage`, `title.t1`. */
export interface Editing {
  readonly id: string
  readonly field: string
}

/** What all that a person shows of themselves by their own claim. */
export interface PresenceState extends Motion {
  readonly name: string
  readonly color: number
  readonly face: 'map' | 'table' | 'outline'
  /** The one pathway they look at; null for all. */
  readonly pathwayId: string | null
  readonly arrangement: 'matrix' | 'flow' | null
  readonly selectedIds: readonly string[]
  readonly editing: Editing | null
  /** The tab whose view mine follows. */
  readonly following: string | null
  /** Counts up with each invitation to come to me; null while none stands. */
  readonly invitation: number | null
  /** Whether the cursor is a presenter's pointer. */
  readonly isPointing: boolean
}

/** Who it is by what the server knows: it writes this into every state, over whatever was claimed. */
export interface PresenceUser {
  readonly id: string
  readonly isGuest: boolean
  readonly role: Role
}

export interface HeardState extends PresenceState {
  /** Null where the server says nothing: then nothing is known but what is claimed. */
  readonly user: PresenceUser | null
}

/** No more ids than this are shown to others: a state may have 4 kB, and ids stand in it twice. */
export const PRESENCE_ID_LIMIT = 36
export const FIELD_LIMIT = 80
const NAME_LIMIT = 60
const PERSON_ID_LIMIT = 100
const FIELD_PATTERN = /^[\w.-]+$/
const TAB_PATTERN = /^\d{1,16}$/

/** Someone's state with whatever is missing or wrong in it left out; null when it is none at all. */
export function readPresence(input: unknown): HeardState | null {
  const fields = fieldsOf(input)
  if (fields === null) return null
  const { color, face, arrangement, selectedIds, following, invitation } = fields
  const user = readUser(fields['user'])
  const mayEdit = user === null || mayInMap(user.role, 'editMap')
  return {
    name: readName(fields),
    color: typeof color === 'number' && Number.isInteger(color) && color >= 0 ? color : 0,
    face: face === 'table' || face === 'outline' ? face : 'map',
    pathwayId: readId(fields['pathwayId']),
    arrangement: arrangement === 'matrix' || arrangement === 'flow' ? arrangement : null,
    selectedIds: readIds(selectedIds),
    cursor: readCursor(fields['cursor']),
    drag: mayEdit ? readDrag(fields['drag']) : null,
    shown: readShown(fields['shown']),
    // Who may not edit does not, whatever they claim; nor may they call others to them.
    editing: mayEdit ? readEditing(fields['editing']) : null,
    following: typeof following === 'string' && TAB_PATTERN.test(following) ? following : null,
    invitation: mayEdit && typeof invitation === 'number' && Number.isInteger(invitation) ? invitation : null,
    isPointing: fields['isPointing'] === true,
    user,
  }
}

function readUser(input: unknown): PresenceUser | null {
  const fields = fieldsOf(input)
  if (fields === null) return null
  const { id, isGuest, role } = fields
  if (typeof id !== 'string' || id === '' || id.length > PERSON_ID_LIMIT) return null
  return typeof role === 'string' && isRole(role) ? { id, isGuest: isGuest !== false, role } : null
}

/** The name the server knows or else the one that is claimed. */
function readName(fields: Readonly<Record<string, unknown>>): string {
  const known = fieldsOf(fields['user'])?.['name']
  const name = typeof known === 'string' ? known : fields['name']
  return typeof name === 'string' ? name.slice(0, NAME_LIMIT) : ''
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

function readShown(input: unknown): ShownBox | null {
  const { x, y, width, height } = fieldsOf(input) ?? {}
  if (!isFinite(x) || !isFinite(y) || !isFinite(width) || !isFinite(height)) return null
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

function readEditing(input: unknown): Editing | null {
  const { id, field } = fieldsOf(input) ?? {}
  const known = readId(id)
  if (known === null || typeof field !== 'string' || field.length > FIELD_LIMIT) return null
  return FIELD_PATTERN.test(field) ? { id: known, field } : null
}

function readIds(input: unknown): readonly string[] {
  if (!Array.isArray(input)) return []
  return input.slice(0, PRESENCE_ID_LIMIT).flatMap((id: unknown) => readId(id) ?? [])
}

function readId(input: unknown): string | null {
  return typeof input === 'string' && ID_PATTERN.test(input) ? input : null
}

function isFinite(input: unknown): input is number {
  return typeof input === 'number' && Number.isFinite(input)
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> | null {
  return typeof input === 'object' && input !== null ? Object.fromEntries(Object.entries(input)) : null
}
