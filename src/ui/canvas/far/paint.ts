/** Paints the whole map on a canvas, for zooms at which a card is too small to be worth an element of its own. */
import type { GapBand } from '../../../analysis/gap.ts'
import type { Box, CardBox, CellBox, LinkPath, MapPicture } from '../../../layout/picture.ts'
import { GAP_SHAPES } from '../cards/gapShape.ts'
import { isTouching } from '../cull.ts'
import type { View } from '../fit.ts'
import { hatchBox } from '../lanes/hatch.ts'
import { boxOf, DASHES, routeOf } from '../links/route.ts'
import type { Palette } from './palette.ts'
import { wrapTitle } from './wrapTitle.ts'

export interface Scene {
  readonly picture: MapPicture
  readonly palette: Palette
  readonly selectedIds: ReadonlySet<string>
  /** Cards that stand in the DOM now and are not painted. */
  readonly mountedIds: ReadonlySet<string>
  /** Bands by card, while the overlay is on. */
  readonly bands: ReadonlyMap<string, GapBand> | null
  /** Color index of someone else who has a card selected. */
  readonly peerColors: ReadonlyMap<string, number>
  /** Links light up elsewhere, and these step back. */
  readonly isDimmed: boolean
}

/** Titles smaller than this many px of the screen are not worth their paint, nor those of cards narrower than that. */
const LEAST_TITLE_PX = 7.5
const LEAST_CARD_PX = 52
const TITLE_PX = 10

/** Paints what a surface shows; `shown` is its box of the map, `ratio` the device px of one CSS px. */
export function paintMap(ink: CanvasRenderingContext2D, scene: Scene, view: View, shown: Box, ratio: number): void {
  ink.setTransform(1, 0, 0, 1, 0, 0)
  ink.clearRect(0, 0, ink.canvas.width, ink.canvas.height)
  const scale = view.zoom * ratio
  ink.setTransform(scale, 0, 0, scale, -shown.x * scale, -shown.y * scale)
  paintRows(ink, scene, shown, view.zoom)
  for (const cell of scene.picture.cells.values()) if (isTouching(cell, shown)) paintCell(ink, cell, scene.palette)
  paintLinks(ink, scene, shown, view.zoom)
  for (const card of scene.picture.cards.values()) {
    if (!scene.mountedIds.has(card.id) && isTouching(card, shown)) paintCard(ink, card, scene, view.zoom)
  }
}

/** The rows' bands, from edge to edge of what is shown. */
function paintRows(ink: CanvasRenderingContext2D, { picture, palette }: Scene, shown: Box, zoom: number): void {
  for (const [at, { band }] of picture.rows.entries()) {
    if (at % 2 === 1) {
      ink.globalAlpha = 0.55
      ink.fillStyle = palette.surface
      ink.fillRect(shown.x, band.y, shown.width, band.height)
      ink.globalAlpha = 1
    }
    ink.fillStyle = palette.line
    ink.fillRect(shown.x, band.y, shown.width, 1 / zoom)
  }
  const last = picture.rows.at(-1)?.band
  if (last !== undefined) ink.fillRect(shown.x, last.y + last.height, shown.width, 1 / zoom)
}

function paintCell(ink: CanvasRenderingContext2D, cell: CellBox, palette: Palette): void {
  if (cell.emptyMarkId === null) return
  const box = hatchBox(cell)
  const { width, height } = box
  const x = cell.x + box.x
  const y = cell.y + box.y
  ink.save()
  ink.beginPath()
  ink.roundRect(x, y, width, height, 8)
  ink.clip()
  ink.beginPath()
  for (let at = -height; at < width; at += 18) {
    ink.moveTo(x + at, y + height)
    ink.lineTo(x + at + height, y)
  }
  ink.strokeStyle = palette.line
  ink.lineWidth = 2
  ink.stroke()
  ink.restore()
  ink.beginPath()
  ink.roundRect(x, y, width, height, 8)
  ink.setLineDash([8, 6])
  ink.strokeStyle = palette.lineStrong
  ink.lineWidth = 1.5
  ink.stroke()
  ink.setLineDash([])
}

/** Below this zoom dashes are too short to see, and would cost nine tenths of the paint. */
const DASHES_FROM = 0.25

function paintLinks(ink: CanvasRenderingContext2D, scene: Scene, shown: Box, zoom: number): void {
  const { palette, picture, isDimmed } = scene
  // The smaller the map, the more links share a px: each weighs less, so that cards stay what one sees.
  const weight = Math.min(1, 0.25 + zoom * 1.5) * (isDimmed ? 0.3 : 1)
  ink.lineWidth = Math.max(1.5, 0.8 / zoom)
  ink.strokeStyle = palette.muted
  ink.fillStyle = palette.muted
  ink.lineJoin = 'round'
  if (zoom < DASHES_FROM) {
    const { sure, illustrative } = bundleOf(picture.links)
    ink.globalAlpha = weight
    ink.stroke(sure)
    ink.globalAlpha = weight * 0.7
    ink.stroke(illustrative)
  } else {
    for (const link of picture.links.values()) {
      const { line, head, box } = pathsOf(link)
      if (!isTouching(box, shown)) continue
      ink.globalAlpha = weight * (link.isIllustrative ? 0.7 : 1)
      ink.setLineDash([...DASHES[link.relation]])
      ink.stroke(line)
      ink.fill(head)
    }
    ink.setLineDash([])
  }
  ink.globalAlpha = 1
}

interface LinkPaths {
  readonly line: Path2D
  readonly head: Path2D
  readonly box: Box
}
const paths = new WeakMap<LinkPath, LinkPaths>()

function pathsOf(link: LinkPath): LinkPaths {
  const known = paths.get(link)
  if (known !== undefined) return known
  const { line, head } = routeOf(link)
  const box = boxOf(link.points)
  const made = {
    line: new Path2D(line),
    head: new Path2D(head),
    box: { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 },
  }
  paths.set(link, made)
  return made
}

interface LinkBundle {
  readonly sure: Path2D
  readonly illustrative: Path2D
}
const bundles = new WeakMap<MapPicture['links'], LinkBundle>()

/**
 * All links in two paths: one stroke each costs a tenth of one for every link. Corners are sharp, as so far out
 * nobody sees that they are round, and a change may come that moves every link.
 */
function bundleOf(links: MapPicture['links']): LinkBundle {
  const known = bundles.get(links)
  if (known !== undefined) return known
  const made = { sure: new Path2D(), illustrative: new Path2D() }
  for (const { isIllustrative, points } of links.values()) {
    const path = isIllustrative ? made.illustrative : made.sure
    for (const [at, { x, y }] of points.entries()) {
      if (at === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
  }
  bundles.set(links, made)
  return made
}

function paintCard(ink: CanvasRenderingContext2D, card: CardBox, scene: Scene, zoom: number): void {
  const { palette } = scene
  const { x, y, width, height } = card
  const accent = palette.pathway[card.color]
  const isRamp = card.kind === 'onRamp' || card.kind === 'offRamp'
  const band = scene.bands?.get(card.id) ?? null
  const radius = isRamp ? Math.min(20, height / 2) : card.kind === 'note' ? 2 : 8

  ink.beginPath()
  if (radius * zoom < 2) ink.rect(x, y, width, height)
  else ink.roundRect(x, y, width, height, radius)
  ink.fillStyle = band === null ? groundOf(card, palette) : palette.band[band].fill
  ink.fill()
  ink.lineWidth = Math.max(1, 0.75 / zoom)
  ink.strokeStyle = band !== null ? palette.band[band].line : isRamp ? accent : palette.lineStrong
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
  paintTitle(ink, card, palette, zoom, band !== null)
  paintRing(ink, card, scene, zoom)
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
  if (card.width * zoom < LEAST_CARD_PX) return
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
  if (color === undefined) return
  const gap = 3 / zoom
  ink.beginPath()
  ink.roundRect(card.x - gap, card.y - gap, card.width + 2 * gap, card.height + 2 * gap, 8 + gap)
  ink.lineWidth = 2 / zoom
  ink.strokeStyle = color
  ink.stroke()
}
