/** The contrast of words by the pixels they are drawn with, for where it cannot be read from the styles. */
import type { Page } from '@playwright/test'

/** WCAG 2.2, 1.4.3: 4.5 to 1, for large letters 3 to 1. */
export interface InkContrast {
  readonly selector: string
  /** The least of all its pixels; null where none of its words is seen: they are out of sight or under a popup. */
  readonly ratio: number | null
  readonly wanted: number
}

/**
 * Measures words by two pictures of the page, with and without them: where the two differ there is ink, and the
 * second shows what it stands on. Edges of letters are mixed, so the ink's own color is taken from the style.
 */
export async function measureInk(page: Page, selectors: readonly string[]): Promise<readonly InkContrast[]> {
  if (selectors.length === 0) return []
  const seen = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await hideWords(page, true)
  const bare = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await hideWords(page, false)
  return page.evaluate(compare, {
    selectors: [...selectors],
    seen: seen.toString('base64'),
    bare: bare.toString('base64'),
  })
}

/** A sheet that is made and not written into the page, which its content security policy would refuse. */
async function hideWords(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate(async (hides) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      hides
        ? '*, ::placeholder { color: transparent !important; -webkit-text-fill-color: transparent !important }'
        : '',
    )
    document.adoptedStyleSheets = [sheet]
    for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next))
  }, isHidden)
}

/** Runs in the page. */
async function compare(given: {
  readonly selectors: readonly string[]
  readonly seen: string
  readonly bare: string
}): Promise<readonly InkContrast[]> {
  type Rgb = readonly [number, number, number]
  const [withWords, without] = await Promise.all([given.seen, given.bare].map(decode))
  if (withWords === undefined || without === undefined) throw new Error('There are two pictures')
  const { data: inked, width } = withWords
  const { data: bare } = without
  interface Ink {
    /** In px of the window, and where it is in the pictures. */
    readonly x: number
    readonly y: number
    readonly at: number
    readonly depth: number
  }
  interface Frame {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  const WINDOW: Frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const frames = new Map<Element, Frame>()
  const opacities = new Map<Element, number>()
  const tops = new Map<number, Element | null>()
  const colors = new Map<string, Rgb>()
  return given.selectors.map(measure)

  async function decode(base64: string): Promise<ImageData> {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const ink = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
    if (ink === null) throw new Error('This browser gives no canvas')
    ink.drawImage(bitmap, 0, 0)
    return ink.getImageData(0, 0, bitmap.width, bitmap.height)
  }

  function measure(selector: string): InkContrast {
    const element = document.querySelector(selector)
    if (element === null) throw new Error(`Not on the page: ${selector}`)
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const color = channelsOf(style.color)
    const opacity = opacityOf(element)
    const ratios = groundsOf(element).map((ground) => {
      const mixed = color.map((channel, at) => channel * opacity + (ground[at] ?? 0) * (1 - opacity))
      return contrast([mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0], ground)
    })
    const ratio = ratios.length === 0 ? null : Math.min(...ratios)
    return { selector, ratio, wanted: isLarge ? 3 : 4.5 }
  }

  /** What the ink of an element's own words stands on, each color once: at the pixels where most of it is. */
  function groundsOf(element: Element): readonly Rgb[] {
    const found = [...element.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE) return []
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()].flatMap((box) => inkIn(seenOf(element, box)))
    })
    found.sort((one, other) => other.depth - one.depth)
    // What lies on top is dear to ask for: it is asked at one pixel of each color, unless that is somebody else's.
    const deepest = found.find((one) => isOnTop(element, one))?.depth ?? Infinity
    const grounds = new Map<number, Rgb>()
    for (const one of found) {
      if (one.depth <= deepest * 0.6) break
      const ground: Rgb = [bare[one.at] ?? 0, bare[one.at + 1] ?? 0, bare[one.at + 2] ?? 0]
      const color = ground[0] * 65_536 + ground[1] * 256 + ground[2]
      if (!grounds.has(color) && isOnTop(element, one)) grounds.set(color, ground)
    }
    return [...grounds.values()]
  }

  /** Where in the pictures there is ink of an element, and how much. */
  function inkIn(seen: Frame): readonly Ink[] {
    const found: Ink[] = []
    const scale = width / innerWidth
    for (let y = Math.ceil(seen.top); y + 1 <= seen.bottom; y += 1) {
      for (let x = Math.ceil(seen.left); x + 1 <= seen.right; x += 1) {
        const at = 4 * (Math.floor(y * scale) * width + Math.floor(x * scale))
        const depth = depthAt(at)
        if (depth > 24) found.push({ x, y, at, depth })
      }
    }
    return found
  }

  function depthAt(at: number): number {
    let depth = 0
    for (let channel = at; channel < at + 3; channel += 1)
      depth = Math.max(depth, Math.abs((inked[channel] ?? 0) - (bare[channel] ?? 0)))
    return depth
  }

  /** The part of a box that is in the window and in every box that cuts what it holds. */
  function seenOf(element: Element, box: DOMRect): Frame {
    return shared(box, element.parentElement === null ? WINDOW : frameOf(element.parentElement))
  }

  /** Where what an element holds can be seen. Asked once for each: neighbors stand in the same boxes. */
  function frameOf(element: Element): Frame {
    const known = frames.get(element)
    if (known !== undefined) return known
    const around = element.parentElement === null ? WINDOW : frameOf(element.parentElement)
    const cut = element.getBoundingClientRect()
    const [left, top] = [cut.left + element.clientLeft, cut.top + element.clientTop]
    const [right, bottom] = [cut.right - element.clientLeft, cut.bottom - element.clientTop]
    const isOpen = getComputedStyle(element).overflowY === 'visible'
    const frame = isOpen ? around : shared({ left, top, right, bottom }, around)
    frames.set(element, frame)
    return frame
  }

  function shared(a: Frame, b: Frame): Frame {
    return {
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    }
  }

  /** Whether the ink is its own, and not that of something above it. */
  function isOnTop(element: Element, { x, y }: Ink): boolean {
    const top = topAt(x, y)
    return top !== null && (top.contains(element) || element.contains(top))
  }

  /** What is on top, asked once for 4 x 4 px: no words stand closer than that to the edge of what lies over others. */
  function topAt(x: number, y: number): Element | null {
    const cell = Math.floor(y / 4) * 65_536 + Math.floor(x / 4)
    const known = tops.get(cell)
    if (known !== undefined) return known
    const top = document.elementFromPoint(x, y)
    tops.set(cell, top)
    return top
  }

  /** Asked once for each color: a page has few. */
  function channelsOf(color: string): Rgb {
    const known = colors.get(color)
    if (known !== undefined) return known
    const ink = new OffscreenCanvas(1, 1).getContext('2d')
    if (ink === null) throw new Error('This browser gives no canvas')
    ink.fillStyle = color
    ink.fillRect(0, 0, 1, 1)
    const { data } = ink.getImageData(0, 0, 1, 1)
    const channels: Rgb = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0]
    colors.set(color, channels)
    return channels
  }

  function opacityOf(element: Element): number {
    const known = opacities.get(element)
    if (known !== undefined) return known
    const around = element.parentElement === null ? 1 : opacityOf(element.parentElement)
    const opacity = around * Number(getComputedStyle(element).opacity)
    opacities.set(element, opacity)
    return opacity
  }

  function contrast(a: Rgb, b: Rgb): number {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
    return (high + 0.05) / (low + 0.05)
  }

  /** Relative luminance of an sRGB color, WCAG 2.2. */
  function luminance(color: Rgb): number {
    const [r = 0, g = 0, b = 0] = color.map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
}
