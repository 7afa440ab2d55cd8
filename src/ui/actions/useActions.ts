import { useEffect, useSyncExternalStore } from 'react'

import { accessStore } from '../../store/access.ts'
import { acts } from '../../store/acts.ts'
import { mapStore } from '../../store/map.ts'
import { viewStore } from '../../store/view.ts'
import { escape } from '../../store/viewActs.ts'
import { useMe } from '../../store/me.ts'
import type { Words } from '../../i18n/t.ts'
import { useWords } from '../words.tsx'
import { holdTyping } from '../typeAhead.ts'
import { labelOf } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { ACTIONS } from './actions.ts'
import { isMacKeyboard, isPressed, isSingleKey } from './shortcut.ts'
import { shortcutOf } from './shortcutOf.ts'

/** An action as a button or menu row needs it now. */
export interface ActionFace {
  readonly label: string
  readonly shortcut: string | null
  readonly isEnabled: boolean
  readonly isOn: boolean | undefined
  readonly run: () => void
}

/** Does an action if it can be done now. Gives whether it could. */
export function perform(action: Action): boolean {
  const state = stateNow()
  if (!action.enabled(state)) return false
  action.run(acts, state)
  return true
}

function stateNow(): ActionState {
  return { map: mapStore.getState(), view: viewStore.getState() }
}

/** Something of the state now, kept up to date; `select` gives a plain value. */
function useNow<T extends string | boolean | undefined>(select: (state: ActionState) => T): T {
  return useSyncExternalStore(subscribe, () => select(stateNow()))
}

function subscribe(listener: () => void): () => void {
  const stops = [mapStore.subscribe(listener), viewStore.subscribe(listener), accessStore.subscribe(listener)]
  return () => stops.forEach((stop) => stop())
}

/** An action's face, kept up to date. */
export function useAction(action: Action): ActionFace {
  const words = useWords()
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  return {
    label: useNow((state) => labelOf(action, state, words)),
    shortcut: shortcutOf(action, words, usesSingleKeys),
    isEnabled: useNow((state) => action.enabled(state)),
    isOn: useNow((state) => action.isOn?.(state)),
    run: () => void perform(action),
  }
}

/** An action's face as it is now, for a menu that is drawn when it opens. */
export function faceOf(action: Action, words: Words, usesSingleKeys: boolean): ActionFace {
  const state = stateNow()
  return {
    label: labelOf(action, state, words),
    shortcut: shortcutOf(action, words, usesSingleKeys),
    isEnabled: action.enabled(state),
    isOn: action.isOn?.(state),
    run: () => void perform(action),
  }
}

/** Listens to the keyboard for as long as the editor stands. */
export function useShortcuts(): void {
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  useEffect(() => {
    const isMac = isMacKeyboard()
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInPopup(event.target)) return
      const isTyping = isTypedIn(event.target)
      if (event.key === 'Escape') {
        if (!isTyping && leave()) event.preventDefault()
        return
      }
      for (const action of ACTIONS) {
        const isAsked = action.shortcuts.some(
          (shortcut) => (usesSingleKeys || !isSingleKey(shortcut)) && isPressed(shortcut, event, isMac),
        )
        if (!isAsked || !isHeardHere(action) || (isTyping && action.isEverywhere !== true)) continue
        // The browser's own meaning (a bookmark, going back) is never wanted here, even when nothing can be done.
        event.preventDefault()
        if (perform(action) && action.takesFocus === true) holdTyping()
        return
      }
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [usesSingleKeys])
}

/** Leaves the preview of Tidy or else whatever is innermost. */
function leave(): boolean {
  const { preview, isTidying } = mapStore.getState()
  if (preview === null && !isTidying) return escape()
  acts.dropTidy()
  return true
}

/** Whether an action's keys are listened to here and now, and not by the browser or a view. */
function isHeardHere({ isNative = false, scope }: Action): boolean {
  return !isNative && scope !== 'card' && (scope !== 'map' || viewStore.getState().face === 'map')
}

/** Whether the key belongs to an open dialog, menu or list. */
function isInPopup(target: EventTarget | null): boolean {
  const popup = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
  return target instanceof Element && target.closest(popup) !== null
}

/** Whether the key is being typed. */
function isTypedIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !NOT_TYPED_IN.has(target.type)
}

const NOT_TYPED_IN = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color'])
