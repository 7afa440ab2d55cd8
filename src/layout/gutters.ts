/** Room between cards: how many links will want to run in each gutter, and how wide that makes it. */

/** A card's place in the whole matrix: its line from the top, and the slots it covers from the left. */
export interface GridSpot {
  readonly line: number
  readonly first: number
  readonly last: number
}

export interface GutterSizes {
  /** Width of the gutter left of each slot, and one more right of the last; px. */
  readonly vertical: readonly number[]
  /** Height of the gutter above each line, and one more below the last; px. */
  readonly horizontal: readonly number[]
}

/** Distance of two links that run side by side, px. */
const TRACK = 8
const VERTICAL = { base: 24, least: 40, most: 120 }
const HORIZONTAL = { base: 28, least: 40, most: 144 }

/**
 * Gutters wide enough for the links. A link is taken to leave a card at its edge, run along the gutter
 * there, cross the lines between beside the card it leads to, and run in: what the router does too, so
 * that the most links side by side in a gutter is a fair guess at its tracks.
 */
export function sizeGutters(
  links: Iterable<{ readonly from: GridSpot; readonly to: GridSpot }>,
  lines: number,
  slots: number,
): GutterSizes {
  const rows = Array.from({ length: lines + 1 }, () => new Int32Array(slots + 2))
  const columns = Array.from({ length: slots + 1 }, () => new Int32Array(lines + 2))
  for (const { from, to } of links) {
    const [low, high] = from.line >= to.line ? [from, to] : [to, from]
    const start = middle(low)
    const end = middle(high)
    if (low.line === high.line) {
      if (Math.abs(start - end) > 1) cover(rows[low.line], start, end)
    } else if (low.line === high.line + 1) {
      if (start !== end) cover(rows[low.line], start, end)
    } else {
      const gutter = start < end ? high.first : high.last + 1
      cover(rows[low.line], start, gutter)
      cover(rows[high.line + 1], gutter, end)
      cover(columns[gutter], high.line + 1, low.line - 1)
    }
  }
  return {
    vertical: columns.map((gutter) => clamp(VERTICAL.base + TRACK * mostAtOnce(gutter), VERTICAL)),
    horizontal: rows.map((gutter) => clamp(HORIZONTAL.base + TRACK * mostAtOnce(gutter), HORIZONTAL)),
  }
}

function middle(spot: GridSpot): number {
  return Math.floor((spot.first + spot.last) / 2)
}

function cover(gutter: Int32Array | undefined, a: number, b: number): void {
  if (gutter === undefined) return
  const first = Math.min(a, b)
  const past = Math.max(a, b) + 1
  gutter[first] = (gutter[first] ?? 0) + 1
  gutter[past] = (gutter[past] ?? 0) - 1
}

/** Most intervals over one place, from the steps `cover` left. */
function mostAtOnce(steps: Int32Array): number {
  let now = 0
  let most = 0
  for (const step of steps) {
    now += step
    most = Math.max(most, now)
  }
  return most
}

function clamp(size: number, limits: { readonly least: number; readonly most: number }): number {
  return Math.max(limits.least, Math.min(limits.most, Math.ceil(size / 4) * 4))
}
