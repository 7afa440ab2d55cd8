export interface Stretch {
  readonly start: number
  readonly length: number
}

/**
 * The part of a lane that a rail shows, in screen px from the rail's start. What runs out of the rail's end is at
 * least `least` long, as far as the lane is: the rail cuts it there, and its words need not.
 */
export function stretch(start: number, length: number, shift: number, zoom: number, room: number, least = 0): Stretch {
  const from = Math.max(0, start * zoom + shift)
  const end = from < room ? Math.max(room, from + least) : room
  const to = Math.min(end, (start + length) * zoom + shift)
  return { start: from, length: Math.max(0, to - from) }
}
