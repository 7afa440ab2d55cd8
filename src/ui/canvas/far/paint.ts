/** Paints the whole map on a canvas, for zooms at which a card is too small to be worth an element of its own. */
import type { Box, CellBox } from '../../../layout/picture.ts'
import { isTouching } from '../cull.ts'
import type { View } from '../fit.ts'
import { isStructure, paintCard } from './paintCard.ts'
import { paintLinks } from './paintLinks.ts'
import type { Palette } from './palette.ts'
import type { Scene } from './scene.ts'

/** Paints what a surface shows; `shown` is its box of the map, `ratio` the device px of one CSS px. */
export function paintMap(ink: CanvasRenderingContext2D, scene: Scene, view: View, shown: Box, ratio: number): void {
  ink.setTransform(1, 0, 0, 1, 0, 0)
  ink.clearRect(0, 0, ink.canvas.width, ink.canvas.height)
  const scale = view.zoom * ratio
  ink.setTransform(scale, 0, 0, scale, -shown.x * scale, -shown.y * scale)
  if (isStructure(view.zoom)) paintColumns(ink, scene)
  paintRows(ink, scene, shown, view.zoom)
  for (const cell of scene.picture.cells.values()) if (isTouching(cell, shown)) paintCell(ink, cell, scene.palette)
  paintLinks(ink, scene, shown, view.zoom)
  for (const card of scene.picture.cards.values()) {
    if (!scene.mountedIds.has(card.id) && isTouching(card, shown)) paintCard(ink, card, scene, view.zoom)
  }
}

/** The pathways' columns, tinted from the first level to the last. */
function paintColumns(ink: CanvasRenderingContext2D, { picture, palette }: Scene): void {
  const top = picture.rows[0]?.band.y
  if (top === undefined) return
  for (const { band, color } of picture.columns) {
    if (color === null) continue
    ink.fillStyle = palette.pathwaySoft[color]
    ink.fillRect(band.x, top, band.width, band.y + band.height - top)
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
    ink.fillStyle = isStructure(zoom) ? palette.lineStrong : palette.line
    ink.fillRect(shown.x, band.y, shown.width, 1 / zoom)
  }
  const last = picture.rows.at(-1)?.band
  if (last !== undefined) ink.fillRect(shown.x, last.y + last.height, shown.width, 1 / zoom)
}

/** The sign of a collapsed cell. */
function paintFold(ink: CanvasRenderingContext2D, { x, y, fold }: CellBox, palette: Palette): void {
  if (fold === null) return
  ink.beginPath()
  ink.roundRect(x + fold.x, y + fold.y, fold.width, fold.height, 6)
  ink.fillStyle = palette.surface
  ink.fill()
  ink.strokeStyle = palette.lineStrong
  ink.lineWidth = 2
  ink.stroke()
}

function paintCell(ink: CanvasRenderingContext2D, cell: CellBox, palette: Palette): void {
  paintFold(ink, cell, palette)
  const box = cell.hatch
  if (box === null) return
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
