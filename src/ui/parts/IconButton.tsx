import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

import styles from './Button.module.css'
import { classes } from './classes.ts'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className' | 'children'> {
  /** What it does, in words: its name for those who hear it, its tooltip for those who see it. */
  readonly label: string
  readonly icon: LucideIcon
  readonly isPressed?: boolean | undefined
  /** Keys that do the same, as people write them, e.g. `Ctrl+Z`. */
  readonly shortcut?: string | null
  readonly variant?: 'quiet' | 'default'
}

/** A square button with an icon alone. */
export function IconButton({ label, icon: Icon, isPressed, shortcut = null, variant, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classes(styles['button'], styles['square'], variant !== 'default' && styles['quiet'])}
      aria-label={label}
      aria-pressed={isPressed}
      data-tip={shortcut === null ? label : `${label} (${shortcut})`}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  )
}
