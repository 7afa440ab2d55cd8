import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

import { classes } from './classes.ts'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  /** At most one `primary` button on a screen. */
  readonly variant?: 'default' | 'primary' | 'quiet' | 'danger'
  readonly icon?: LucideIcon | undefined
  readonly isSubmit?: boolean
}

/** A button with words, and perhaps an icon before them. */
export function Button({ variant = 'default', icon: Icon, isSubmit = false, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={isSubmit ? 'submit' : 'button'}
      className={classes(styles['button'], variant !== 'default' && styles[variant])}
    >
      {Icon === undefined ? null : <Icon size={18} aria-hidden="true" />}
      {children}
    </button>
  )
}
