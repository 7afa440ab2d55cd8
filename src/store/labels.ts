/** Names of acts and of what is said about them. `ui` words them: `act.<ActLabel>`, `said.<Said>`. */

/** What an undo step was. */
export const ACT_LABELS = [
  'addCard',
  'changeCard',
  'changeLink',
  'changeMap',
  'changeLane',
  'moveCards',
  'spanCard',
  'connect',
  'reverseLink',
  'reconnect',
  'remove',
  'duplicate',
  'cut',
  'paste',
  'addLevel',
  'addPathway',
  'moveLane',
  'hideLane',
  'showLane',
  'collapseLane',
  'openLane',
  'removeLane',
  'mergeLanes',
  'splitPathway',
  'markEmpty',
  'unmarkEmpty',
  'pinNote',
  'attachSupport',
  'tidy',
  'importSheet',
] as const
export type ActLabel = (typeof ACT_LABELS)[number]

export function isActLabel(text: string | null): text is ActLabel {
  return ACT_LABELS.some((label) => label === text)
}

/**
 * What the live region says: an act done, an act undone or redone (`values.label` is its `ActLabel`),
 * why an act was refused, or what `ui` itself has to say.
 */
export type Said =
  | ActLabel
  | 'undone'
  | 'redone'
  | 'undoneMany'
  | 'redoneMany'
  | 'notLast'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'readOnly'
  | 'notReady'
  | 'nothing'
  | 'tidyReady'
  | 'tidyNothing'
  | 'tidyDropped'
  | 'connectStart'
  | 'connectFrom'
  | 'notConnectable'
  | 'left'
  | 'selected'
  | 'commentStart'

/** Why an act did nothing: no map is open yet, it is read-only, or the wish makes no sense (any more). */
export type Refusal = 'notReady' | 'readOnly' | 'nothing'
