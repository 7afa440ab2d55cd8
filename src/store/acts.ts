import type { Acts } from './actTypes.ts'
import { cardActs } from './cardActs.ts'
import { laneActs } from './laneActs.ts'
import { linkActs } from './linkActs.ts'
import { mapActs } from './mapActs.ts'

export type { Acts, ImportProblem } from './actTypes.ts'

/** Every act on the open map: `ui` changes a map by these alone. */
export const acts: Acts = { ...cardActs, ...linkActs, ...laneActs, ...mapActs }
