import type { MadeRound, RoundSummary } from '../../../store/rounds.ts'

/** Where one is in the dialog of review rounds. */
export type RoundsStep =
  | { readonly step: 'list' }
  | { readonly step: 'new' }
  /** `isAnother`: of a round there was, a link besides. */
  | { readonly step: 'made'; readonly made: MadeRound; readonly isAnother: boolean }
  | { readonly step: 'day'; readonly round: RoundSummary }
