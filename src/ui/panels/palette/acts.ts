import type { Words } from '../../../i18n/t.ts'
import type { Action, ActionState } from '../../actions/action.ts'
import { ACTION_GROUPS, labelOf, whyNot } from '../../actions/action.ts'
import { shortcutOf } from '../../actions/shortcutOf.ts'
import type { Command, CommandGroup } from '../../parts/CommandList.tsx'

interface ActsNow<A extends Action> {
  readonly actions: readonly A[]
  readonly state: ActionState
  readonly usesSingleKeys: boolean
  readonly perform: (action: A) => void
}

/**
 * Rows of the action table as commands, in their groups. What cannot be done now says why; what has no reason to
 * give is left out, and so is the palette itself.
 */
export function actGroups<A extends Action>(now: ActsNow<A>, words: Words): readonly CommandGroup[] {
  return ACTION_GROUPS.map((group) => ({
    id: group,
    label: words.t(`actionGroup.${group}`),
    items: now.actions
      .filter((action) => action.group === group && action.id !== 'palette')
      .flatMap((action) => commandOf(action, now, words)),
  }))
}

function commandOf<A extends Action>(action: A, now: ActsNow<A>, words: Words): readonly Command[] {
  const { state, usesSingleKeys, perform } = now
  const reason = whyNot(action, state)
  if (reason === null && !action.enabled(state)) return []
  return [
    {
      id: action.id,
      label: action.labelAlone?.(words) ?? labelOf(action, state, words),
      detail: null,
      reason: reason === null ? null : words.t(reason),
      icon: action.icon,
      shortcut: shortcutOf(action, words, usesSingleKeys),
      isOn: action.isOn?.(state),
      takesFocus: action.takesFocus ?? false,
      run: () => perform(action),
    },
  ]
}
