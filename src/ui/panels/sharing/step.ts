import type { GrantSummary, MadeLink, MapPerson } from '../../../store/sharing.ts'

/** Where one is in sharing. Each step is a dialog of its own, and leads back to the lists. */
export type SharingStep =
  | { readonly step: 'lists' }
  | { readonly step: 'make' }
  | { readonly step: 'made'; readonly link: MadeLink }
  | { readonly step: 'change'; readonly grant: GrantSummary }
  | { readonly step: 'revoke'; readonly grant: GrantSummary }
  | { readonly step: 'remove'; readonly person: MapPerson }
