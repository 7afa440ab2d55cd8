import { Popover } from '@base-ui/react/popover'

import buttonStyles from './Button.module.css'
import { classes } from './classes.ts'

interface PopoverCloseProps {
  /** Its name where its words do not tell enough alone. */
  readonly label?: string
  readonly children: string
  readonly onClick: () => void
}

/** A button in the popover of a `PopoverButton` that does something and closes it. */
export function PopoverClose({ label, children, onClick }: PopoverCloseProps) {
  return (
    <Popover.Close className={classes(buttonStyles['button'])} aria-label={label} onClick={onClick}>
      {children}
    </Popover.Close>
  )
}
