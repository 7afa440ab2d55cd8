import type { MadeRound, RoundSummary } from '../../../store/rounds.ts'

/** Where one is in the dialog of review rounds. */
export type RoundsStep =
  | { readonly step: 'list' }
  | { readonly step: 'new' }
  | { readonly step: 'made'; readonly made: MadeRound }
  | { readonly step: 'day'; readonly round: RoundSummary }
