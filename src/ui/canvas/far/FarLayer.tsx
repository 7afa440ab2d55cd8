import { useEffect, useLayoutEffect, useRef } from 'react'

import { useCamera } from '../camera.ts'
import { shownBox } from '../fit.ts'
import type { Size, View } from '../fit.ts'
import styles from './FarLayer.module.css'
import { paintMap } from './paint.ts'
import type { Scene } from './scene.ts'
import { forgetTitles } from './wrapTitle.ts'

/** How much more than the pane is painted on each side, as a share of it: room to pan without painting. */
const MARGIN = 0.25
/** While zooming the last paint is stretched; it is painted anew when the zoom has rested for so long, or left this range. */
const REST_MS = 100
const STRETCH = { least: 0.6, most: 1.8 } as const

interface Painted {
  readonly view: View
  readonly pane: Size
}

/** The canvas that shows all cards and links when they are too small to read. */
export function FarLayer({ scene }: { readonly scene: Scene }) {
  const camera = useCamera()
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef(scene)
  const painted = useRef<Painted | null>(null)

  useLayoutEffect(() => {
    latest.current = scene
    const surface = canvas.current
    if (surface !== null) painted.current = paint(surface, scene, camera.getView(), camera.getPane())
  }, [scene, camera])

  useEffect(() => {
    let frame = 0
    let movedAt = 0
    const tick = (): void => {
      frame = 0
      const surface = canvas.current
      const last = painted.current
      if (surface === null || last === null) return
      const view = camera.getView()
      const pane = camera.getPane()
      const ratio = view.zoom / last.view.zoom
      const isOverstretched = ratio < STRETCH.least || ratio > STRETCH.most
      const isAtRest = performance.now() - movedAt >= REST_MS
      if (isOverstretched || !isCovered(last, view, pane) || (ratio !== 1 && isAtRest)) {
        painted.current = paint(surface, latest.current, view, pane)
      } else if (ratio !== 1) frame = requestAnimationFrame(tick)
    }
    const follow = (view: View, pane: Size): void => {
      const surface = canvas.current
      const last = painted.current
      if (surface === null || last === null) return
      movedAt = performance.now()
      surface.style.transform = transformFrom(last, view)
      const isStale = view.zoom !== last.view.zoom || !isCovered(last, view, pane)
      if (isStale && frame === 0) frame = requestAnimationFrame(tick)
    }
    const stop = camera.subscribe(follow)
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [camera])

  // Fonts that arrive later than the first paint change every title.
  useEffect(() => {
    const repaint = (): void => {
      const surface = canvas.current
      forgetTitles()
      if (surface !== null) painted.current = paint(surface, latest.current, camera.getView(), camera.getPane())
    }
    document.fonts.addEventListener('loadingdone', repaint)
    return () => document.fonts.removeEventListener('loadingdone', repaint)
  }, [camera])

  return <canvas ref={canvas} className={styles['far']} aria-hidden="true" />
}

function paint(canvas: HTMLCanvasElement, scene: Scene, view: View, pane: Size): Painted {
  const ratio = Math.min(2, window.devicePixelRatio || 1)
  const marginX = Math.round(pane.width * MARGIN)
  const marginY = Math.round(pane.height * MARGIN)
  const width = pane.width + 2 * marginX
  const height = pane.height + 2 * marginY
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  canvas.style.left = `${-marginX}px`
  canvas.style.top = `${-marginY}px`
  canvas.style.transform = ''
  const ink = canvas.getContext('2d')
  if (ink !== null) {
    const wide = { x: view.x + marginX, y: view.y + marginY, zoom: view.zoom }
    paintMap(ink, scene, view, shownBox(wide, { width, height }), ratio)
  }
  return { view, pane }
}

/**
 * Moves and stretches the last paint to where the view is now. The canvas begins a margin m before the
 * pane: its point e shows the map at (e - m - view) / zoom, and belongs at that times the zoom now.
 */
function transformFrom({ view, pane }: Painted, now: View): string {
  const ratio = now.zoom / view.zoom
  const x = now.x - view.x * ratio + Math.round(pane.width * MARGIN) * (1 - ratio)
  const y = now.y - view.y * ratio + Math.round(pane.height * MARGIN) * (1 - ratio)
  return `translate(${x}px, ${y}px) scale(${ratio})`
}

/** Whether the last paint, moved and stretched, still covers the pane. */
function isCovered({ view, pane }: Painted, now: View, paneNow: Size): boolean {
  if (pane.width !== paneNow.width || pane.height !== paneNow.height) return false
  const ratio = now.zoom / view.zoom
  const left = (-pane.width * MARGIN - view.x) * ratio + now.x
  const top = (-pane.height * MARGIN - view.y) * ratio + now.y
  const width = pane.width * (1 + 2 * MARGIN) * ratio
  const height = pane.height * (1 + 2 * MARGIN) * ratio
  return left <= 0 && top <= 0 && left + width >= pane.width && top + height >= pane.height
}
