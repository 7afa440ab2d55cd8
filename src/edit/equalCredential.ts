import type { Credential } from '../model/credential.ts'
import { fold } from '../model/fold.ts'
import { allOf, recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'

/**
 * The credential of a map that stands for this one: the same record, else one of the same Credential
 * Transparency identifier or, in any language, of the same name.
 */
export function equalCredential(map: CareerMap, credential: Credential): Credential | undefined {
  const same = recordOf(map, 'credential', credential.id)
  if (same !== undefined) return same
  const names = new Set(namesOf(credential))
  return allOf(map, 'credential').find(
    (other) =>
      (credential.ctid !== null && other.ctid === credential.ctid) || namesOf(other).some((name) => names.has(name)),
  )
}

/** The credential of a map with this name, whatever its case and accents. */
export function credentialNamed(map: CareerMap, name: string): Credential | undefined {
  const wanted = fold(name)
  return allOf(map, 'credential').find(
    (credential) => namesOf(credential).includes(wanted) || fold(credential.shortName) === wanted,
  )
}

function namesOf({ name }: Credential): readonly string[] {
  return Object.values(name)
    .map(fold)
    .filter((words) => words !== '')
}
