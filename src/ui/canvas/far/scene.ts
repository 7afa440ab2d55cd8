import type { GapBand } from '../../../analysis/gap.ts'
import type { MapPicture } from '../../../layout/picture.ts'
import type { Badge } from '../../../store/badges.ts'
import type { FindState } from '../../../store/find.ts'
import type { Emphasis } from '../useEmphasis.ts'
import type { Palette } from './palette.ts'

/** What is to be painted. */
export interface Scene {
  readonly picture: MapPicture
  readonly palette: Palette
  readonly selectedIds: ReadonlySet<string>
  /** Cards that stand in the DOM now and are not painted. */
  readonly mountedIds: ReadonlySet<string>
  /** Bands by card, while the overlay is on. */
  readonly bands: ReadonlyMap<string, GapBand> | null
  /** What employers confirmed, by card. */
  readonly badges: ReadonlyMap<string, Badge>
  /** Color index of someone else who has a card selected. */
  readonly peerColors: ReadonlyMap<string, number>
  /** What is found, and what the filter leaves out. */
  readonly find: FindState
  /** Links light up elsewhere, and these step back. */
  readonly isDimmed: boolean
  /** What stands out while the rest steps back. */
  readonly emphasis: Emphasis | null
}
