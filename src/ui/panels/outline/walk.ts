/** Where an arrow key leads in the outline: over headings, cells and cards, in the order in which they are read. */

export type Walk =
  | { readonly do: 'focus'; readonly to: HTMLElement }
  | { readonly do: 'toggle'; readonly heading: HTMLElement }

/** What a key means on one of the outline's stops; null when it means nothing there. */
export function walk(root: HTMLElement, from: HTMLElement, key: string): Walk | null {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')]
  const at = stops.indexOf(from)
  if (at < 0) return null
  switch (key) {
    case 'ArrowDown':
      return focusOn(stops[at + 1])
    case 'ArrowUp':
      return focusOn(stops[at - 1])
    case 'Home':
      return focusOn(stops[0])
    case 'End':
      return focusOn(stops.at(-1))
    case 'ArrowRight':
      return isOpen(from) === false ? { do: 'toggle', heading: from } : focusOn(stops[at + 1])
    case 'ArrowLeft':
      return isOpen(from) === true ? { do: 'toggle', heading: from } : focusOn(headingBefore(stops, at))
    default:
      return null
  }
}

function focusOn(to: HTMLElement | undefined): Walk | null {
  return to === undefined ? null : { do: 'focus', to }
}

function headingBefore(stops: readonly HTMLElement[], at: number): HTMLElement | undefined {
  return stops.slice(0, at).findLast((stop) => isOpen(stop) !== null)
}

/** Whether the part under a heading is open; null for a stop that is no heading. */
function isOpen(stop: HTMLElement): boolean | null {
  const expanded = stop.getAttribute('aria-expanded')
  return expanded === null ? null : expanded === 'true'
}
