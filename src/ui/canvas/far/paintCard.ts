import type { GapBand } from '../../../analysis/gap.ts'
import type { CardBox } from '../../../layout/picture.ts'
import { findMarkOf } from '../../../store/find.ts'
import { GAP_SHAPES } from '../cards/gapShape.ts'
import { paintBadge } from './paintBadge.ts'
import type { Scene } from './scene.ts'
import type { Palette } from './palette.ts'
import { wrapTitle } from './wrapTitle.ts'

/** Titles smaller than this many px of the screen are not worth their paint. */
const LEAST_TITLE_PX = 7.5
const TITLE_PX = 10

/** Whether the map is seen from so far that no card has a title: then what one sees is its structure. */
export function isStructure(zoom: number): boolean {
  return zoom < STRUCTURE_BELOW
}
const STRUCTURE_BELOW = 0.2

/** One card: its ground, edge and title and, while they show, its band and who has it selected. */
export function paintCard(ink: CanvasRenderingContext2D, card: CardBox, scene: Scene, zoom: number): void {
  const { palette } = scene
  const { x, y, width, height } = card
  const accent = palette.pathway[card.color]
  const isBlock = isStructure(zoom)
  const isRamp = card.kind === 'onRamp' || card.kind === 'offRamp'
  const band = scene.bands?.get(card.id) ?? null
  const radius = isRamp ? Math.min(20, height / 2) : card.kind === 'note' ? 2 : 8
  const found = findMarkOf(scene.find, card.id)

  const isLit = scene.emphasis?.cardIds.has(card.id) ?? false

  const isBack = found === 'dimmed' || (scene.emphasis !== null && !isLit && found === null)

  if (isBack) ink.globalAlpha = 0.3
  ink.beginPath()
  if (radius * zoom < 2) ink.rect(x, y, width, height)
  else ink.roundRect(x, y, width, height, radius)
  ink.fillStyle = band !== null ? palette.band[band].fill : isBlock ? blockOf(card, palette) : groundOf(card, palette)
  ink.fill()
  ink.lineWidth = Math.max(1, 0.75 / zoom)
  ink.strokeStyle = band !== null ? palette.band[band].line : isRamp || isBlock ? accent : palette.lineStrong
  if (card.kind === 'offRamp' || band === 'notEnoughData') ink.setLineDash([8, 6])
  ink.stroke()
  ink.setLineDash([])

  if (card.kind === 'occupation') {
    const edge = Math.min(16, Math.max(5, 3 / zoom))
    ink.fillStyle = accent
    if (radius * zoom < 2) ink.fillRect(x, y, edge, height)
    else {
      ink.beginPath()
      ink.roundRect(x, y, edge, height, [radius, 0, 0, radius])
      ink.fill()
    }
  }
  if (band !== null) paintSign(ink, band, card, palette, zoom)
  // A card that steps back loses its color and not its words.
  if (isBack) ink.globalAlpha = 0.75
  if (!isBlock) paintTitle(ink, card, palette, zoom, band !== null)
  const badge = scene.badges.get(card.id)
  if (badge !== undefined && !isBlock) paintBadge(ink, badge.state, card, palette, zoom)
  paintRing(ink, card, scene, zoom)
  if (isLit && !isBlock) strokeRing(ink, card, zoom, { color: palette.text, width: 1.5, gap: 0 })
  if (found === 'hit' || found === 'at') strokeRing(ink, card, zoom, { color: palette.warn, width: 3, gap: 6 })
  ink.globalAlpha = 1
}

/** From so far a card is a block in its pathway's color, filled where it is a job. */
function blockOf(card: CardBox, palette: Palette): string {
  if (card.kind === 'occupation') return palette.pathway[card.color]
  return card.kind === 'note' ? palette.warnSoft : palette.surface
}

function groundOf(card: CardBox, palette: Palette): string {
  switch (card.kind) {
    case 'credential':
      return palette.pathwaySoft[card.color]
    case 'support':
      return palette.sunken
    case 'note':
      return palette.warnSoft
    default:
      return palette.surface
  }
}

/** The band's sign in the card's corner, as large as the tag's on screen. */
function paintSign(ink: CanvasRenderingContext2D, band: GapBand, card: CardBox, palette: Palette, zoom: number): void {
  const size = Math.min(card.height * 0.45, Math.max(14, 9 / zoom))
  const { isFilled } = GAP_SHAPES[band]
  ink.save()
  ink.translate(card.x + card.width - size - 8, card.y + 8)
  ink.scale(size / 10, size / 10)
  const shape = shapeOf(band)
  if (isFilled) {
    ink.fillStyle = palette.band[band].ink
    ink.fill(shape)
  } else {
    ink.strokeStyle = palette.band[band].ink
    ink.lineWidth = 1.6
    ink.stroke(shape)
  }
  ink.restore()
}

const shapes = new Map<GapBand, Path2D>()

function shapeOf(band: GapBand): Path2D {
  const known = shapes.get(band)
  if (known !== undefined) return known
  const made = new Path2D(GAP_SHAPES[band].path)
  shapes.set(band, made)
  return made
}

/** The title, set larger than at reading zoom so that it stays legible as long as it fits its card. */
function paintTitle(
  ink: CanvasRenderingContext2D,
  card: CardBox,
  palette: Palette,
  zoom: number,
  hasSign: boolean,
): void {
  const title = wrapTitle(ink, card, TITLE_PX / zoom, LEAST_TITLE_PX / zoom, palette.font, hasSign)
  if (title === null) return
  ink.font = `600 ${title.size}px ${palette.font}`
  ink.fillStyle = palette.text
  ink.textBaseline = 'alphabetic'
  for (const [at, line] of title.lines.entries()) {
    ink.fillText(line, card.x + title.left, card.y + title.top + title.size * (1 + at * 1.2))
  }
}

function paintRing(ink: CanvasRenderingContext2D, card: CardBox, scene: Scene, zoom: number): void {
  const { palette } = scene
  const peer = scene.peerColors.get(card.id)
  const color = scene.selectedIds.has(card.id)
    ? palette.focus
    : peer === undefined
      ? undefined
      : palette.person[peer % palette.person.length]
  if (color !== undefined) strokeRing(ink, card, zoom, { color, width: 2, gap: 3 })
}

/** A ring around a card; its width and its distance are in px of the screen. */
function strokeRing(
  ink: CanvasRenderingContext2D,
  card: CardBox,
  zoom: number,
  ring: { readonly color: string; readonly width: number; readonly gap: number },
): void {
  const gap = ring.gap / zoom
  ink.beginPath()
  ink.roundRect(card.x - gap, card.y - gap, card.width + 2 * gap, card.height + 2 * gap, 8 + gap)
  ink.lineWidth = ring.width / zoom
  ink.strokeStyle = ring.color
  ink.stroke()
}
