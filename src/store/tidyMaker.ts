/** Works out a tidier order: what the tidy worker does, without the worker. */
import type { ElkNode } from 'elkjs/lib/elk-api.js'

import type { ElkLike } from '../layout/elk.ts'
import { layoutMap } from '../layout/layout.ts'
import type { MapPicture } from '../layout/picture.ts'
import { mapWith, tidyOrder } from '../layout/tidy.ts'
import type { TidyPlan } from '../layout/tidy.ts'
import type { FaceWords } from '../layout/words.ts'
import type { MapRecord } from '../model/kinds.ts'
import { makeCareerMap } from '../model/map.ts'
import { loadFont } from './fonts.ts'

export interface TidyRequest {
  readonly records: readonly MapRecord[]
  readonly words: FaceWords
  /** Whether pathways may be reordered too. */
  readonly columns: boolean
}

export interface TidyProposal {
  readonly plan: TidyPlan
  /** The map as it would be with the plan. */
  readonly picture: MapPicture
}

/** What the page and the worker say to each other. */
export type ToTidyWorker =
  | { readonly type: 'start'; readonly request: TidyRequest }
  | { readonly type: 'elk'; readonly answer: ElkNode | null }

export type FromTidyWorker =
  | { readonly type: 'elk'; readonly graph: ElkNode }
  | { readonly type: 'done'; readonly proposal: TidyProposal }
  | { readonly type: 'failed' }

/** Lays the map out a dozen times over: seconds for a large one, so never where someone waits. */
export async function proposeTidy({ records, words, columns }: TidyRequest, elk: ElkLike): Promise<TidyProposal> {
  const map = makeCareerMap(records)
  await loadFont(map.settings.font)
  const plan = await tidyOrder(map, words, elk, { columns })
  return { plan, picture: layoutMap(mapWith(map, plan), words, { arrangement: 'matrix' }) }
}
