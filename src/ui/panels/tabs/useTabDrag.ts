import { useEffect, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'

/** So far a pressed tab is pulled before it is a drag and no click, px. */
const SLACK = 6

interface TabDrag {
  readonly id: string
  /** The tab it would stand before; null: last. */
  readonly before: string | null
}

/**
 * Reordering by mouse or pen. A finger scrolls the tabs; for it, and for keys, there is the menu. `onDrop` is told
 * what a tab was dropped before (null: behind all others), and only when that changes anything.
 */
export function useTabDrag(
  list: RefObject<HTMLUListElement | null>,
  onDrop: (id: string, before: string | null) => void,
) {
  const [drag, setDrag] = useState<TabDrag | null>(null)
  const pressed = useRef<{ readonly id: string; readonly x: number } | null>(null)
  const isClickSpoiled = useRef(false)

  useEffect(() => {
    if (drag === null) return
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      pressed.current = null
      setDrag(null)
    }
    window.addEventListener('keydown', handleKey, true)
    return () => window.removeEventListener('keydown', handleKey, true)
  }, [drag])

  const handlers = (id: string) => ({
    onPointerDown: ({ pointerType, button, clientX, target }: PointerEvent<HTMLElement>) => {
      const isLink = target instanceof Element && target.closest('a') !== null
      pressed.current = pointerType === 'touch' || button !== 0 || !isLink ? null : { id, x: clientX }
      isClickSpoiled.current = false
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = pressed.current
      if (start === null || (drag === null && Math.abs(event.clientX - start.x) < SLACK)) return
      if (drag === null) event.currentTarget.setPointerCapture(event.pointerId)
      isClickSpoiled.current = true
      setDrag({ id, before: tabAt(list.current, id, event.clientX) })
    },
    onPointerUp: () => {
      pressed.current = null
      if (drag !== null && drag.before !== nextOf(list.current, drag.id)) onDrop(drag.id, drag.before)
      setDrag(null)
    },
    onPointerCancel: () => {
      pressed.current = null
      setDrag(null)
    },
    onClickCapture: (event: MouseEvent) => {
      if (!isClickSpoiled.current) return
      isClickSpoiled.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  })

  return {
    draggedId: drag?.id ?? null,
    /** At which side of a tab the one that is dragged would come to stand. */
    dropSide: (id: string, tabs: readonly { readonly id: string }[]): 'before' | 'after' | undefined => {
      if (drag === null) return undefined
      if (drag.before === id) return 'before'
      return drag.before === null && tabs.at(-1)?.id === id ? 'after' : undefined
    },
    handlers,
  }
}

function tabsOf(list: HTMLUListElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])]
}

/** The first other tab whose middle is right of this place. */
function tabAt(list: HTMLUListElement | null, id: string, x: number): string | null {
  const behind = tabsOf(list).find((tab) => {
    const { left, width } = tab.getBoundingClientRect()
    return tab.dataset['tab'] !== id && left + width / 2 > x
  })
  return behind?.dataset['tab'] ?? null
}

function nextOf(list: HTMLUListElement | null, id: string): string | null {
  const tabs = tabsOf(list)
  return tabs[tabs.findIndex((tab) => tab.dataset['tab'] === id) + 1]?.dataset['tab'] ?? null
}
