import type { Box, LinkPath, MapPicture } from '../../../layout/picture.ts'
import { isTouching } from '../cull.ts'
import { boxOf, DASHES, routeOf } from '../links/route.ts'
import type { Scene } from './scene.ts'

/** Below this zoom dashes are too short to see, and would cost nine tenths of the paint. */
const DASHES_FROM = 0.25

/** All links that touch what is shown; those that stand out over the others. */
export function paintLinks(ink: CanvasRenderingContext2D, scene: Scene, shown: Box, zoom: number): void {
  const { palette, picture, isDimmed, emphasis } = scene
  // The smaller the map, the more links share a px: each weighs less, so that cards stay what one sees.
  const weight = Math.min(1, Math.max(0.2, zoom * 2.2)) * (isDimmed || emphasis !== null ? 0.3 : 1)
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
      ink.globalAlpha = weight * (link.isIllustrative ? 0.7 : 1)
      paintLink(ink, link, shown)
    }
  }
  ink.globalAlpha = 1
  ink.strokeStyle = palette.text
  ink.fillStyle = palette.text
  for (const id of emphasis?.linkIds ?? []) {
    const link = picture.links.get(id)
    if (link !== undefined) paintLink(ink, link, shown)
  }
  ink.setLineDash([])
}

function paintLink(ink: CanvasRenderingContext2D, link: LinkPath, shown: Box): void {
  const { line, head, box } = pathsOf(link)
  if (!isTouching(box, shown)) return
  ink.setLineDash([...DASHES[link.relation]])
  ink.stroke(line)
  ink.fill(head)
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
