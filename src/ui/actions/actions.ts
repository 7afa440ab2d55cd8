import type { Action } from './action.ts'
import { accessActions } from './accessActions.ts'
import { addActions } from './addActions.ts'
import { appActions } from './appActions.ts'
import { clipboardActions } from './clipboardActions.ts'
import { commentActions } from './commentActions.ts'
import { editActions } from './editActions.ts'
import { eraseActions } from './eraseActions.ts'
import { findActions } from './findActions.ts'
import { ladderActions } from './ladderActions.ts'
import { laneActions } from './laneActions.ts'
import { mapViewActions } from './mapViewActions.ts'
import { paletteActions } from './paletteActions.ts'
import { peopleActions } from './peopleActions.ts'
import { reviewActions } from './reviewActions.ts'
import { selectActions } from './selectActions.ts'
import { stepActions } from './stepActions.ts'
import { structureActions } from './structureActions.ts'
import { tabActions } from './tabActions.ts'
import { versionActions } from './versionActions.ts'
import { viewActions } from './viewActions.ts'

/** Every act a user can ask for by name, in the order in which help lists them. */
export const ACTIONS: readonly Action[] = [
  ...editActions,
  ...clipboardActions,
  ...tabActions,
  ...selectActions,
  ...stepActions,
  ...structureActions,
  ...laneActions,
  ...addActions,
  ...commentActions,
  ...findActions,
  ...viewActions,
  ...mapViewActions,
  ...peopleActions,
  ...ladderActions,
  ...accessActions,
  ...eraseActions,
  ...reviewActions,
  ...versionActions,
  ...appActions,
  ...paletteActions,
]

const byId = new Map(ACTIONS.map((action) => [action.id, action]))

/** The action with this id. Asking for one that is not there is a bug, and throws. */
export function actionOf(id: string): Action {
  const action = byId.get(id)
  if (action === undefined) throw new Error(`No such action: ${id}`)
  return action
}
