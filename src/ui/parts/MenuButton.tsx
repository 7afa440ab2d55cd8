import type { LucideIcon } from 'lucide-react'
import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'

import styles from './Button.module.css'
import { classes } from './classes.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import type { MenuRow } from './menu.ts'
import { late } from './late.tsx'

const MenuPopup = late(async () => (await import('./MenuPopup.tsx')).MenuPopup)

interface MenuButtonProps {
  /** What it shows, and its name; heard alone where `isIconOnly`. */
  readonly label: string
  /** Its name where the label does not tell enough; it should hold the label's words. */
  readonly name?: string
  readonly icon?: LucideIcon
  readonly isIconOnly?: boolean
  readonly variant?: 'default' | 'primary' | 'quiet'
  /** -1 where the Tab key passes it by, because arrow keys lead to it. */
  readonly tabIndex?: number | undefined
  readonly side?: 'bottom' | 'top' | 'right'
  /** Makes the rows, anew whenever the menu opens. */
  readonly rows: () => readonly MenuRow[]
}

/** A button that opens a menu. The menu itself is fetched when it is first wanted. */
export function MenuButton({
  label,
  name,
  icon: Icon,
  isIconOnly = false,
  variant = 'quiet',
  side,
  tabIndex,
  rows,
}: MenuButtonProps) {
  // The popup is drawn in the button's own landmark: nothing of a page should stand outside of all of them.
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)
  const anchor = useRef<HTMLButtonElement>(null)
  const open = (): void => {
    setLandmark(anchor.current?.closest<HTMLElement>('header, main, section, aside, nav') ?? document.body)
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={classes(styles['button'], isIconOnly && styles['square'], variant !== 'default' && styles[variant])}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={landmark !== null}
        aria-label={isIconOnly ? label : name}
        data-tip={isIconOnly ? label : undefined}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          open()
        }}
      >
        {Icon === undefined ? null : <Icon size={18} aria-hidden="true" />}
        {isIconOnly ? null : label}
        {isIconOnly ? null : <ChevronDown size={16} aria-hidden="true" />}
      </button>
      {landmark === null ? null : (
        <ErrorBoundary renderFallback={() => null}>
          <MenuPopup
            anchor={anchor}
            label={label}
            rows={rows}
            side={side}
            onClose={() => setLandmark(null)}
            landmark={landmark}
          />
        </ErrorBoundary>
      )}
    </>
  )
}
