import { useEffect, useState } from 'react'

import { ErrorBoundary } from './ErrorBoundary.tsx'
import { late } from './late.tsx'

const TooltipPopup = late(async () => (await import('./TooltipPopup.tsx')).TooltipPopup)

const DELAY_MS = 500

/**
 * Shows the `data-tip` of whatever button the mouse rests on or the keyboard has reached. One for the whole
 * page, so that no button carries the weight of a tooltip of its own. Names for those who hear stand in
 * `aria-label`: this one is for the eye alone.
 */
export function Tooltips() {
  const [shown, setShown] = useState<{ readonly anchor: Element; readonly text: string } | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let current: Element | null = null
    const hide = () => {
      clearTimeout(timer)
      current = null
      setShown(null)
    }
    const showSoon = (target: EventTarget | null, delayMs: number) => {
      const anchor = target instanceof Element ? target.closest('[data-tip]') : null
      if (anchor === current) return
      hide()
      const text = anchor?.getAttribute('data-tip') ?? null
      if (anchor === null || text === null) return
      current = anchor
      timer = setTimeout(() => setShown({ anchor, text }), delayMs)
    }
    const handleOver = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') showSoon(event.target, DELAY_MS)
    }
    const handleFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) showSoon(event.target, 0)
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', handleOver)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('focusin', handleFocus)
    document.addEventListener('focusout', hide)
    document.addEventListener('keydown', handleKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', handleOver)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('focusin', handleFocus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('keydown', handleKey)
    }
  }, [])

  if (shown === null || !shown.anchor.isConnected) return null
  return (
    <ErrorBoundary renderFallback={() => null}>
      <TooltipPopup anchor={shown.anchor} text={shown.text} onClose={() => setShown(null)} />
    </ErrorBoundary>
  )
}
