import { Plus } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

import styles from './AddButton.module.css'

interface AddButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className' | 'children'> {
  readonly label: string
  readonly icon?: LucideIcon
}

/** Adds one more to a list it stands in, or unfolds it. There are many of these on a page, so each is quiet. */
export function AddButton({ label, icon: Icon = Plus, ...rest }: AddButtonProps) {
  return (
    <button {...rest} type="button" className={styles['add']}>
      <Icon size={16} aria-hidden="true" />
      {label}
    </button>
  )
}
