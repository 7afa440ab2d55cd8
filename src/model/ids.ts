import * as v from 'valibot'

/** What every id on a map looks like: safe as an object key, in a URL and in a file name. */
export const ID_PATTERN = /^[a-z0-9_-]{1,40}$/

/** Gives the random part of a new id: 12 characters of `a-z0-9`. Passed in, so that pure code stays pure. */
export type NewId = () => string

function idSchema<const Name extends string>(prefix: string, name: Name) {
  const pattern = new RegExp(`^${prefix}_[a-z0-9_-]{1,35}$`)
  return v.pipe(v.string(), v.regex(pattern), v.brand(name))
}

export const LevelId = idSchema('lvl', 'LevelId')
export type LevelId = v.InferOutput<typeof LevelId>
export const PathwayId = idSchema('pth', 'PathwayId')
export type PathwayId = v.InferOutput<typeof PathwayId>
export const OccupationId = idSchema('occ', 'OccupationId')
export type OccupationId = v.InferOutput<typeof OccupationId>
export const CredentialId = idSchema('crd', 'CredentialId')
export type CredentialId = v.InferOutput<typeof CredentialId>
export const ProgramId = idSchema('prg', 'ProgramId')
export type ProgramId = v.InferOutput<typeof ProgramId>
export const OnRampId = idSchema('onr', 'OnRampId')
export type OnRampId = v.InferOutput<typeof OnRampId>
export const OffRampId = idSchema('ofr', 'OffRampId')
export type OffRampId = v.InferOutput<typeof OffRampId>
export const SupportId = idSchema('sup', 'SupportId')
export type SupportId = v.InferOutput<typeof SupportId>
export const NoteId = idSchema('nte', 'NoteId')
export type NoteId = v.InferOutput<typeof NoteId>
export const LinkId = idSchema('lnk', 'LinkId')
export type LinkId = v.InferOutput<typeof LinkId>
export const EmptyCellId = idSchema('emp', 'EmptyCellId')
export type EmptyCellId = v.InferOutput<typeof EmptyCellId>

/** Any record's id, its kind unknown. */
export const RecordId = v.pipe(v.string(), v.regex(ID_PATTERN))
export type RecordId = string

/** Key of an item inside a keyed field (a title, a skill): short, and never a kind's id. */
export const ItemKey = v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,40}$/))

/**
 * The id of the mark on one cell. It follows from the cell, so that two people who mark the same
 * cell at the same time make one mark and not two.
 */
export function emptyCellId(levelId: LevelId, pathwayId: PathwayId): EmptyCellId {
  return v.parse(EmptyCellId, `emp_${hash36(`${levelId}/${pathwayId}`)}`)
}

/** FNV-1a over two seeds, 64 bits in base 36: no secret, only a short stable name. */
function hash36(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed
      for (let at = 0; at < text.length; at += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      }
      return (hash >>> 0).toString(36).padStart(7, '0')
    })
    .join('')
}
