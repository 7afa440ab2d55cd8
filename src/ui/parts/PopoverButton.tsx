import { useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { ErrorBoundary } from './ErrorBoundary.tsx'
import { late } from './late.tsx'

const PopoverPopup = late(async () => (await import('./PopoverPopup.tsx')).PopoverPopup)

interface PopoverButtonProps {
  /** The button's name where its face does not tell enough. */
  readonly label: string
  readonly title: string
  readonly className: string | undefined
  /** For styles that follow a state. */
  readonly 'data-state'?: string
  readonly 'data-idle'?: string | undefined
  /** What the button shows. */
  readonly face: ReactNode
  /** What the popover holds. */
  readonly children: ReactNode
}

/** A button that opens a small panel beside itself. The panel's part is fetched when it is first wanted. */
export function PopoverButton({ label, title, face, children, ...look }: PopoverButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={anchor}
        type="button"
        {...look}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={label}
        data-tip={label}
        onClick={() => setIsOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen ? (
        <ErrorBoundary renderFallback={() => null}>
          <PopoverPopup anchor={anchor} title={title} onClose={() => setIsOpen(false)}>
            {children}
          </PopoverPopup>
        </ErrorBoundary>
      ) : null}
    </>
  )
}
