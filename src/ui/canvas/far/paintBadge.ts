import type { CardBox } from '../../../layout/picture.ts'
import type { Badge } from '../../../store/badges.ts'
import type { Palette } from './palette.ts'

/** Half its height in px of the screen. Below the zoom where titles end it would hide the card, and is left out. */
const RADIUS_PX = 5.5

/**
 * Over the corner of a card: that employers confirmed it, as the sign near by stands there. A tick on green while it
 * stands, a bare tick once it is old, and a triangle where it changed since: the shape tells it, not the color alone.
 */
export function paintBadge(
  ink: CanvasRenderingContext2D,
  state: Badge['state'],
  { x, y }: CardBox,
  palette: Palette,
  zoom: number,
): void {
  ink.save()
  ink.translate(x, y)
  ink.scale(RADIUS_PX / zoom / 5, RADIUS_PX / zoom / 5)
  ink.lineWidth = 1.4
  ink.lineCap = ink.lineJoin = 'round'
  const isChanged = state === 'changed'
  const color = isChanged ? palette.warn : state === 'stands' ? palette.ok : palette.muted
  const shape = new Path2D(isChanged ? TRIANGLE : DISC)
  ink.fillStyle = isChanged ? palette.warnSoft : state === 'stands' ? palette.ok : palette.surface
  ink.fill(shape)
  ink.strokeStyle = color
  ink.stroke(shape)
  if (state === 'stands') ink.strokeStyle = palette.surface
  ink.stroke(new Path2D(isChanged ? MARK : TICK))
  ink.restore()
}

/** In a square of 10 x 10 about its middle. */
const DISC = 'M-4.6 0A4.6 4.6 0 1 0 4.6 0A4.6 4.6 0 1 0 -4.6 0Z'
const TICK = 'M-2.2 0.2L-0.6 1.8L2.3 -1.6'
const TRIANGLE = 'M0 -4.6L5 4.2H-5Z'
const MARK = 'M0 -1.6V1M0 2.6V2.7'
