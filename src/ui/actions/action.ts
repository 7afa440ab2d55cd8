import type { LucideIcon } from 'lucide-react'

import type { WordKey, Words } from '../../i18n/t.ts'
import type { Acts } from '../../store/acts.ts'
import type { MapState } from '../../store/map.ts'
import type { ViewState } from '../../store/view.ts'
import type { Shortcut } from './shortcut.ts'

/** What an action may look at to know whether it can be done now. */
export interface ActionState {
  readonly map: MapState
  readonly view: ViewState
}

/** In the order in which help and palette list them. */
export const ACTION_GROUPS = ['edit', 'add', 'arrange', 'view', 'file', 'help'] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

/** A user act as a row: toolbar, menus, shortcuts and the help list are drawn from it. */
export interface Action {
  readonly id: string
  readonly group: ActionGroup
  readonly label: WordKey
  /** The label where it tells more than the key alone: what would be undone. */
  readonly labelNow?: (state: ActionState, words: Words) => string
  /** The label among others of its kind, where that says what they are. */
  readonly shortLabel?: WordKey
  /** The label where it stands without the name of its group or menu. */
  readonly labelAlone?: (words: Words) => string
  readonly icon: LucideIcon
  /** The first is the one shown. */
  readonly shortcuts: readonly Shortcut[]
  /** Whether the browser itself turns these keys into an event (copy, cut, paste) that is listened to elsewhere. */
  readonly isNative?: boolean
  /**
   * Where its keys count: `map`, as long as the canvas is shown; `card`, while a card has the focus, and then the
   * views listen themselves. Left out: on the whole page.
   */
  readonly scope?: 'map' | 'card'
  /** Whether its keys count in a field that is typed in, too. */
  readonly isEverywhere?: boolean
  /** Whether it puts the focus somewhere itself, into a field to type in. */
  readonly takesFocus?: boolean
  readonly enabled: (state: ActionState) => boolean
  /** What to do first where it cannot be done on a map that may be changed. Without it there is nothing one could do. */
  readonly needs?: WordKey
  /** For an action that is on or off. */
  readonly isOn?: (state: ActionState) => boolean
  readonly run: (acts: Acts, state: ActionState) => void
}

/** An action's label now, in words. */
export function labelOf(action: Action, state: ActionState, words: Words): string {
  return action.labelNow === undefined ? words.t(action.label) : action.labelNow(state, words)
}

/**
 * Why an action cannot be done now, as a message; null where it can, or where there is nothing to say. Whatever a
 * map that may be changed would allow is not possible because this one may not.
 */
export function whyNot(action: Action, state: ActionState): WordKey | null {
  if (action.enabled(state)) return null
  if (!state.map.isReadOnly) return action.needs ?? null
  return action.enabled({ ...state, map: { ...state.map, isReadOnly: false } }) ? 'need.editing' : null
}

/** Whether the map is open and may be changed. */
export function canEdit({ map }: ActionState): boolean {
  return map.status === 'ready' && !map.isReadOnly
}

/**
 * What an act on "this" means: the record that has the focus, if it is not among those selected (one walked
 * there by keys and left the selection behind); else what is selected.
 */
export function targetIds({ map, view }: ActionState): readonly string[] {
  const { focusedId, selectedIds } = view
  const { records } = map.map
  if (focusedId !== null && !selectedIds.has(focusedId) && records.has(focusedId)) return [focusedId]
  return [...selectedIds].filter((id) => records.has(id))
}
