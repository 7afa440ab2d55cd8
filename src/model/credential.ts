import * as v from 'valibot'

import { CredentialId } from './ids.ts'
import { Place } from './place.ts'
import { LocalizedText, Words } from './text.ts'
import { SafeUrl } from './url.ts'

export const CREDENTIAL_TYPES = [
  'degree',
  'certificate',
  'license',
  'industryCertification',
  'badge',
  'diploma',
] as const

/** A Credential Transparency identifier: `ce-` and a UUID. */
export const Ctid = v.pipe(v.string(), v.regex(/^ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))

/** Something one holds in hand. It may stand on the map as a card, or only be named by occupations. */
export const Credential = v.object({
  id: CredentialId,
  kind: v.literal('credential'),
  place: v.nullable(Place),
  name: LocalizedText,
  /** The few letters shown on a chip, e.g. `CCNA`. */
  shortName: Words,
  credentialType: v.nullable(v.picklist(CREDENTIAL_TYPES)),
  issuer: Words,
  ctid: v.nullable(Ctid),
  url: v.nullable(SafeUrl),
  illustrative: v.boolean(),
})
export type Credential = v.InferOutput<typeof Credential>

export function makeCredential(fields: Pick<Credential, 'id' | 'name'> & Partial<Credential>): Credential {
  return {
    kind: 'credential',
    place: null,
    shortName: '',
    credentialType: null,
    issuer: '',
    ctid: null,
    url: null,
    illustrative: false,
    ...fields,
  }
}
