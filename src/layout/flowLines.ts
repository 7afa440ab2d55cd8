/** The flow without ELK: the cards of each level on lines, below what they lead up to, near what they are linked to. */
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { CARD_WIDTH } from './cardFace.ts'
import { sizeGutters } from './gutters.ts'
import type { CardBox } from './picture.ts'

/** How often the lines are put in order after their neighbors, down and up again. */
const SWEEPS = 6
/** A map this many times as wide as high reads well on a screen; cards are about half as high as wide. */
const SHAPE = 1.6
const LEAST_SLOTS = 4

/** Places for all cards: lines top down, slots left to right. The same map gives the same places. */
export function placeInLines(map: CareerMap, cards: ReadonlyMap<string, CardBox>): ReadonlyMap<string, CardBox> {
  const slots = slotsFor(cards.size)
  const lines = linesOf(map, cards, slots)
  const neighbors = neighborsOf(map, cards)
  const place = new Map<string, { line: number; slot: number }>()
  lines.forEach((line, at) =>
    line.forEach((id, nth) => place.set(id, { line: at, slot: Math.round(((nth + 0.5) / line.length) * slots - 0.5) })),
  )
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const order = sweep % 2 === 0 ? lines : lines.toReversed()
    for (const line of order) settle(line, slots, neighbors, place)
  }
  return measured(map, cards, lines, place)
}

/** How many cards stand on a line at most. */
function slotsFor(count: number): number {
  return Math.max(LEAST_SLOTS, Math.ceil(Math.sqrt((count * SHAPE) / 2)))
}

/** Cards of each line, from the top: no line is longer than a screen can show, and steps inside a level lead up. */
function linesOf(map: CareerMap, cards: ReadonlyMap<string, CardBox>, slots: number): string[][] {
  const { levels, pathways, linksAt } = indexOf(map)
  const columns = new Map(pathways.map(({ id }, at) => [String(id), at]))
  const lines: string[][] = []
  for (const level of levels) {
    const own = [...cards.values()].filter(({ levelId }) => levelId === level.id)
    own.sort((a, b) => (columns.get(a.pathwayId) ?? 0) - (columns.get(b.pathwayId) ?? 0) || a.y - b.y || a.x - b.x)
    const depths = depthsOf(own, (id) =>
      (linksAt.get(id) ?? []).flatMap(({ from, to, relation }) => (from === id && relation !== 'lateral' ? [to] : [])),
    )
    const deepest = Math.max(-1, ...depths.values())
    for (let depth = 0; depth <= deepest; depth += 1) {
      const group = own.flatMap(({ id }) => (depths.get(id) === depth ? [id] : []))
      // Dealt out in turn, so that every line runs from the first pathway to the last.
      const count = Math.ceil(group.length / slots)
      for (let at = 0; at < count; at += 1) lines.push(group.filter((_, nth) => nth % count === at))
    }
  }
  return lines
}

/** How many steps each card lies below the top of its level; circles are cut where they close. */
function depthsOf(
  cards: readonly CardBox[],
  targetsOf: (id: string) => readonly string[],
): ReadonlyMap<string, number> {
  const here = new Set(cards.map(({ id }) => id))
  const depths = new Map<string, number>()
  const open = new Set<string>()
  const depthOf = (id: string): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    if (open.has(id)) return -1
    open.add(id)
    const depth =
      Math.max(
        -1,
        ...targetsOf(id)
          .filter((to) => here.has(to))
          .map(depthOf),
      ) + 1
    open.delete(id)
    depths.set(id, depth)
    return depth
  }
  for (const { id } of cards) depthOf(id)
  return depths
}

function neighborsOf(map: CareerMap, cards: ReadonlyMap<string, CardBox>): ReadonlyMap<string, readonly string[]> {
  const neighbors = new Map<string, string[]>()
  for (const { from, to } of indexOf(map).links) {
    if (!cards.has(from) || !cards.has(to)) continue
    for (const [id, next] of [
      [from, to],
      [to, from],
    ] as const) {
      const list = neighbors.get(id)
      if (list === undefined) neighbors.set(id, [next])
      else list.push(next)
    }
  }
  return neighbors
}

/** Puts a line's cards in the order of their neighbors' middles, each as near to its own as there is room. */
function settle(
  line: string[],
  slots: number,
  neighbors: ReadonlyMap<string, readonly string[]>,
  place: Map<string, { line: number; slot: number }>,
): void {
  const wanted = new Map<string, number>()
  for (const id of line) {
    const at = place.get(id)
    const others = (neighbors.get(id) ?? []).flatMap((next) => {
      const other = place.get(next)
      return other === undefined || other.line === at?.line ? [] : [other.slot]
    })
    const sum = others.reduce((total, slot) => total + slot, 0)
    wanted.set(id, others.length === 0 ? (at?.slot ?? 0) : sum / others.length)
  }
  const before = new Map(line.map((id, at) => [id, at]))
  line.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || (before.get(a) ?? 0) - (before.get(b) ?? 0))
  let free = 0
  line.forEach((id, nth) => {
    const last = slots - (line.length - nth)
    const slot = Math.min(last, Math.max(free, Math.round(wanted.get(id) ?? 0)))
    const at = place.get(id)
    if (at !== undefined) at.slot = slot
    free = slot + 1
  })
}

/** Lines and slots as px, with gutters for the links. */
function measured(
  map: CareerMap,
  cards: ReadonlyMap<string, CardBox>,
  lines: readonly (readonly string[])[],
  place: ReadonlyMap<string, { readonly line: number; readonly slot: number }>,
): ReadonlyMap<string, CardBox> {
  const slotCount = Math.max(0, ...[...place.values()].map(({ slot }) => slot)) + 1
  const joined = indexOf(map).links.flatMap(({ from, to }) => {
    const [one, two] = [place.get(from), place.get(to)]
    if (one === undefined || two === undefined) return []
    const spot = ({ line, slot }: { line: number; slot: number }) => ({ line, first: slot, last: slot })
    return [{ from: spot(one), to: spot(two) }]
  })
  const { vertical, horizontal } = sizeGutters(joined, lines.length, slotCount)
  const xs: number[] = []
  let x = 0
  for (let slot = 0; slot < slotCount; slot += 1) {
    x += vertical[slot] ?? 0
    xs.push(x)
    x += CARD_WIDTH
  }
  const placed = new Map<string, CardBox>()
  let y = 0
  lines.forEach((line, at) => {
    y += horizontal[at] ?? 0
    let height = 0
    for (const id of line) {
      const card = cards.get(id)
      if (card === undefined) continue
      placed.set(id, { ...card, x: xs[place.get(id)?.slot ?? 0] ?? 0, y })
      height = Math.max(height, card.height)
    }
    y += height
  })
  return placed
}
