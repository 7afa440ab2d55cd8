import type { Action } from '../../actions/action.ts'
import { useAction } from '../../actions/useActions.ts'
import { IconButton } from '../../parts/IconButton.tsx'

/** An action as a square button. Where it cannot be done now it stays in its place and says so. */
export function ActionButton({ action }: { readonly action: Action }) {
  const { label, shortcut, isEnabled, isOn, run } = useAction(action)
  return (
    <IconButton
      label={label}
      icon={action.icon}
      shortcut={shortcut}
      isPressed={isOn}
      aria-disabled={!isEnabled}
      onClick={run}
    />
  )
}
