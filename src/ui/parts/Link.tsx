import type { ComponentProps, MouseEvent } from 'react'

import { navigate } from '../router.ts'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** A path of this program. */
  readonly to: string
}

/** A link to another page of the program: goes there without loading everything anew. */
export function Link({ to, children, ...rest }: LinkProps) {
  const handleClick = (event: MouseEvent): void => {
    // A new tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    navigate(to)
    window.scrollTo(0, 0)
  }
  return (
    <a {...rest} href={to} onClick={handleClick}>
      {children}
    </a>
  )
}
