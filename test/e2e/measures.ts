/** What can be measured on a screen: the size of targets, words that are cut, what moves, what stands out of the window. */
import type { Page } from '@playwright/test'

/**
 * The drawing itself, with the headers that follow it: its size is the zoom's, its words are set line by line as in the exported picture, and the
 * table and the outline say and do the same in text that flows (WCAG 2.2: essential in 2.5.8 and 1.4.10).
 */
const DRAWING = '.react-flow__viewport, [data-free][data-stop]'

/** Targets too small for the pointer, in words. `least` px on both sides; below 44 with the spacing exception of 2.5.8. */
export async function smallTargets(page: Page, least: 24 | 44): Promise<readonly string[]> {
  return page.evaluate(
    ({ px, drawing }) => {
      const presses = 'a[href], button, input, select, textarea, summary, [role="option"], [role^="menuitem"]'
      const targets = [...document.querySelectorAll(presses)]
        .filter((one) => one.closest(drawing) === null && isHit(one))
        .map((element) => ({ element, box: boxOf(element) }))
      const small = targets.filter(
        ({ element, box }) => !isInSentence(element) && Math.min(box.width, box.height) < px - 0.5,
      )
      const tight = px === 24 ? small.filter(({ box, element }) => isCrowded(element, box)) : small
      return tight.map(
        ({ element, box }) => `target of ${Math.round(box.width)} x ${Math.round(box.height)}: ${told(element)}`,
      )

      /** With the label around it, which is pressed as well. */
      function boxOf(element: Element): DOMRect {
        const own = element.getBoundingClientRect()
        const around = element instanceof HTMLInputElement ? element.labels?.[0] : element.closest('label')
        const label = around?.getBoundingClientRect()
        return label === undefined || label.width * label.height < own.width * own.height ? own : label
      }
      /** Whether a press there reaches it: it is neither hidden nor under something. */
      function isHit(element: Element): boolean {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false
        if (element.matches(':disabled, [aria-hidden="true"], [tabindex="-1"][aria-hidden]')) return false
        const box = boxOf(element)
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const top = document.elementFromPoint(x, y)
        return top !== null && (element.contains(top) || top.contains(element)) && box.width > 2 && box.height > 2
      }
      /** A link inside a line of text is as high as its line. */
      function isInSentence(element: Element): boolean {
        return (
          getComputedStyle(element).display === 'inline' &&
          (element.parentElement?.innerText.length ?? 0) > (element.textContent ?? '').length + 2
        )
      }
      /** A circle of 24 px around its middle meets another target. */
      function isCrowded(element: Element, box: DOMRect): boolean {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        return targets.some((other) => {
          if (other.element === element || other.element.contains(element) || element.contains(other.element))
            return false
          const dx = Math.max(other.box.left - x, 0, x - other.box.right)
          const dy = Math.max(other.box.top - y, 0, y - other.box.bottom)
          return Math.hypot(dx, dy) < 12
        })
      }
      function told(element: Element): string {
        return element.outerHTML.slice(0, 160)
      }
    },
    { px: least, drawing: DRAWING },
  )
}

/** Words that are cut by a box too small for them, or that run out of it over others. */
export async function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate((drawing) => {
    const found: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      if (!(element instanceof HTMLElement) || element.closest(`${drawing}, svg, [aria-hidden="true"]`) !== null)
        continue
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
      if (!words || !element.checkVisibility({ visibilityProperty: true }) || isForEars(element)) continue
      const style = getComputedStyle(element)
      // What ends in "…" is whole in the tooltip and in the name.
      const ends = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      const isTold = ends && element.closest('[title], [aria-label], [data-tip]') !== null
      const isOver = element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline'
      if (isOver && style.overflowX !== 'auto' && style.overflowX !== 'scroll' && !isTold)
        found.push(`cut in width: ${told(element)}`)
      const isHigh = element.scrollHeight > element.clientHeight + 2 && style.display !== 'inline'
      if (isHigh && !isTold && (style.overflowY === 'hidden' || style.overflowY === 'clip'))
        found.push(`cut in height: ${told(element)}`)
    }
    return found

    function isForEars(element: HTMLElement): boolean {
      for (let one: HTMLElement | null = element; one !== null; one = one.parentElement)
        if (getComputedStyle(one).clipPath.startsWith('inset(50%')) return true
      return false
    }
    function told(element: Element): string {
      return element.outerHTML.slice(0, 160)
    }
  }, DRAWING)
}

/** Sets the spacing of WCAG 2.2, 1.4.12 on everything, or takes it away again. */
export async function spaceWords(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate(async (spaces) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      spaces
        ? '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
        : '',
    )
    document.adoptedStyleSheets = [sheet]
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next))
  }, isSpaced)
}

/** What would move for someone who asked that nothing does. */
export async function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const running = document
      .getAnimations()
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null))
    const ready = [...document.querySelectorAll('body *')].filter((element) => {
      const { transitionDuration, transitionProperty, animationName } = getComputedStyle(element)
      const lasts = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
      return (lasts && transitionProperty !== 'none') || animationName !== 'none'
    })
    return [...running, ...ready].map((element) => `moves: ${element?.outerHTML.slice(0, 120) ?? ''}`)
  })
}

/** What makes one scroll in two directions in a window as narrow as a 400 % zoom, and what cannot be reached there. */
export async function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate((drawing) => {
    const found: string[] = []
    const page = document.documentElement

    if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} px wide`)
    const controls = 'a[href], button, input, select, textarea, summary, [role="option"], [role^="menuitem"]'
    // What lies over all else until it is closed.
    const popup =
      document.querySelector('[role="dialog"], [role="menu"]') ??
      document.querySelector('#details:has(h2), #versions:has(h2), #comments:has(h2)')
    for (const element of (popup ?? document).querySelectorAll(controls)) {
      if (!(element instanceof HTMLElement) || element.closest(`${drawing}, [aria-hidden="true"], nav`) !== null)
        continue
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('[tabindex="-1"]')) continue
      // Its own list may lie over it as long as it is open.
      if (element.getAttribute('aria-expanded') === 'true') continue
      const pressed = element.closest('label') ?? element
      pressed.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      const box = pressed.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) continue
      const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + box.height / 2]
      const top = document.elementFromPoint(x, y)
      // The legend folds away; the mark of the library leads out of the program.
      const isUnderLegend = (top?.closest('section[data-open]') ?? null) !== null
      if (isUnderLegend || element.closest('.react-flow__attribution') !== null) continue
      if (top === null || !(pressed.contains(top) || top.contains(pressed)))
        found.push(`cannot be reached: ${element.outerHTML.slice(0, 160)}`)
      else if ((box.left < -1 || box.right > innerWidth + 1) && sideways(element) === null)
        found.push(`stands out at the side: ${element.outerHTML.slice(0, 160)}`)
    }
    // Only what is a table or a drawing may be wider than the window (WCAG 2.2, 1.4.10).
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX } = getComputedStyle(element)
      if (
        (overflowX === 'auto' || overflowX === 'scroll') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.querySelector('table') === null &&
        element.closest('table, pre') === null
      )
        found.push(`scrolls sideways: ${element.outerHTML.slice(0, 160)}`)
    }
    return found

    function sideways(element: Element): Element | null {
      for (let one = element.parentElement; one !== null; one = one.parentElement) {
        const { overflowX } = getComputedStyle(one)
        if ((overflowX === 'auto' || overflowX === 'scroll') && one.scrollWidth > one.clientWidth) return one
      }
      return null
    }
  }, DRAWING)
}
