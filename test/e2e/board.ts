/** Finding one's way on the canvas: by the names things are called for ears, and by where they stand. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

export interface Spot {
  readonly x: number
  readonly y: number
}

/** A card by its first title. */
export function card(page: Page, title: string): Locator {
  return page
    .locator('[aria-roledescription="card"]')
    .and(page.getByRole('group', { name: startingWith(`${title}, `) }))
}

/** Every card that is an element and not paint. */
export function cards(page: Page): Locator {
  return page.locator('[aria-roledescription="card"]')
}

/** Fits the whole map and waits until its cards are elements: how much one sees at first depends on the legend. */
export async function seeAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit the whole map' }).click()
  await expect(cards(page)).not.toHaveCount(0)
}

/** A cell by its level and pathway. */
export function cell(page: Page, level: string, pathway: string): Locator {
  return page.getByRole('group', { name: startingWith(`${level}, ${pathway}: `) })
}

/** A link by the names of its ends and what it says between them. */
export function link(page: Page, name: string): Locator {
  return page.locator('[aria-roledescription="link"]').and(page.getByRole('group', { name: startingWith(name) }))
}

export function links(page: Page): Locator {
  return page.locator('[aria-roledescription="link"]')
}

/** The header of a level or a pathway. */
export function header(page: Page, label: string): Locator {
  const escaped = escape(label)
  return page.getByRole('button', { name: new RegExp(`^${escaped}.*, (level, row|pathway, column) \\d+ of`) })
}

/** Presses the "+" of a cell, which shows as soon as one points at the cell. */
export async function pressPlus(page: Page, level: string, pathway: string): Promise<void> {
  await cell(page, level, pathway).hover({ position: { x: 12, y: 12 } })
  await page.getByRole('button', { name: `Add a card in ${level}, ${pathway}` }).click()
}

/** Adds a card by "+" and types its title where it stands. */
export async function addByPlus(page: Page, level: string, pathway: string, title: string): Promise<void> {
  await pressPlus(page, level, pathway)
  const field = page.getByRole('textbox', { name: 'Title of the Occupation' })
  await expect(field).toBeFocused()
  await field.fill(title)
  await field.press('Enter')
  await expect(card(page, title)).toBeFocused()
}

/** The middle of an element, in px of the window. */
export async function middleOf(target: Locator): Promise<Spot> {
  const box = await boxOf(target)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Halfway along a link, in px of the window: the middle of its box may be far from the line. */
export async function spotOn(step: Locator): Promise<Spot> {
  return step
    .locator('path')
    .first()
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('A link is drawn as a path')
      const middle = path.getPointAtLength(path.getTotalLength() / 2)
      const { x, y } = new DOMPoint(middle.x, middle.y).matrixTransform(path.getScreenCTM() ?? new DOMMatrix())
      return { x, y }
    })
}

export async function boxOf(target: Locator) {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`Not on screen: ${String(target)}`)
  return box
}

/** Presses the mouse at one spot and moves it to another in steps, as a hand does. The button stays down. */
export async function pull(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.move(to.x, to.y, { steps: 8 })
}

/** Drags with the mouse, and lets go. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await pull(page, from, to)
  await page.mouse.up()
}

/** Whether an element lies inside another, a px of rounding aside. */
export async function isInside(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(inner), await boxOf(outer)]
  return a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.width <= b.x + b.width + 1 && a.y + a.height <= b.y + b.height + 1
}

function startingWith(words: string): RegExp {
  return new RegExp(`^${escape(words)}`)
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Opens the details of a card, as one does who has it selected. */
export async function openDetails(page: Page, title: string): Promise<Locator> {
  await card(page, title).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  if (!(await details.isVisible())) await page.keyboard.press('Enter')
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(title)
  return details
}

/** Types into a field of the details and leaves it. */
export async function typeInto(details: Locator, label: string, text: string): Promise<void> {
  const field = details.getByLabel(label, { exact: true })
  await field.fill(text)
  await field.press('Tab')
}

/** Whether this one element is there and has the focus. */
export async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((found) => found.length === 1 && found[0] === document.activeElement)
}

/** Presses a key until something has the focus, as a person without a mouse does: Tab unless told otherwise. */
export async function keyTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let left = 60; left > 0 && !(await isFocused(target)); left -= 1) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}

type Touches = readonly Spot[]

/** Puts fingers down, moves them in steps, and takes them away, as the screen itself tells it. */
async function touch(page: Page, from: Touches, to: Touches): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const points = (share: number): Spot[] =>
    from.map((start, at) => {
      const end = to[at] ?? start
      return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }
    })
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) })
  for (let step = 1; step <= 10; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / 10) })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

/** Draws one finger over the screen. */
export async function swipe(page: Page, from: Spot, to: Spot): Promise<void> {
  await touch(page, [from], [to])
}

/** Spreads two fingers about a spot, or draws them together: how far each is from it, in px. */
export async function pinch(page: Page, { x, y }: Spot, before: number, after: number): Promise<void> {
  const around = (far: number): Touches => [
    { x: x - far, y },
    { x: x + far, y },
  ]
  await touch(page, around(before), around(after))
}
