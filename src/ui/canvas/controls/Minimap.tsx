import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'

import type { MapPicture } from '../../../layout/picture.ts'
import { useWords } from '../../words.tsx'
import { insetsOf, useCamera } from '../camera.ts'
import type { Palette } from '../far/palette.ts'
import { centerOn, contentOf, shownBox } from '../fit.ts'
import type { Size, View } from '../fit.ts'
import styles from './Controls.module.css'

const WIDTH = 184
const HEIGHT = 120
const PAD = 6
/** How far an arrow key moves the view, as a share of what is shown. */
const KEY_STEP = 0.25

interface MinimapProps {
  readonly picture: MapPicture
  readonly palette: Palette
  readonly selectedIds: ReadonlySet<string>
}

/** The whole map in small, from the picture and not from what is mounted, with a frame around what is shown. */
export function Minimap({ picture, palette, selectedIds }: MinimapProps) {
  const { t } = useWords()
  const camera = useCamera()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLSpanElement>(null)
  const content = contentOf(picture)
  const scale = Math.min((WIDTH - 2 * PAD) / content.width, (HEIGHT - 2 * PAD) / content.height)
  const left = (WIDTH - content.width * scale) / 2 - content.x * scale
  const top = (HEIGHT - content.height * scale) / 2 - content.y * scale

  useEffect(() => {
    const surface = canvas.current
    const ink = surface?.getContext('2d')
    if (surface == null || ink == null) return
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    surface.width = WIDTH * ratio
    surface.height = HEIGHT * ratio
    ink.setTransform(ratio, 0, 0, ratio, 0, 0)
    ink.clearRect(0, 0, WIDTH, HEIGHT)
    ink.fillStyle = palette.sunken
    ink.fillRect(content.x * scale + left, content.y * scale + top, content.width * scale, content.height * scale)
    for (const card of picture.cards.values()) {
      ink.fillStyle = selectedIds.has(card.id) ? palette.focus : palette.pathway[card.color]
      ink.fillRect(
        card.x * scale + left,
        card.y * scale + top,
        Math.max(1.5, card.width * scale),
        Math.max(1.5, card.height * scale),
      )
    }
  }, [picture, palette, selectedIds, content.x, content.y, content.width, content.height, scale, left, top])

  useLayoutEffect(() => {
    const follow = (view: View, pane: Size): void => {
      const shown = shownBox(view, pane)
      const element = frame.current
      if (element === null) return
      const x = clamp(shown.x * scale + left, WIDTH)
      const y = clamp(shown.y * scale + top, HEIGHT)
      element.style.translate = `${x}px ${y}px`
      element.style.width = `${Math.max(6, clamp((shown.x + shown.width) * scale + left, WIDTH) - x)}px`
      element.style.height = `${Math.max(6, clamp((shown.y + shown.height) * scale + top, HEIGHT) - y)}px`
    }
    follow(camera.getView(), camera.getPane())
    return camera.subscribe(follow)
  }, [camera, scale, left, top])

  const lookAt = (event: PointerEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const point = { x: (event.clientX - box.left - left) / scale, y: (event.clientY - box.top - top) / scale }
    const pane = camera.getPane()
    camera.setView(centerOn(camera.getView(), point, pane, insetsOf(picture, pane)), true)
  }
  const handleKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const view = camera.getGoal()
    const pane = camera.getPane()
    const x = view.x - step.x * pane.width * KEY_STEP
    const y = view.y - step.y * pane.height * KEY_STEP
    camera.setView({ x, y, zoom: view.zoom })
  }

  return (
    <button
      type="button"
      className={styles['minimap']}
      data-free=""
      aria-label={t('canvas.minimapKeys')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        lookAt(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 0) lookAt(event)
      }}
      onKeyDown={handleKey}
    >
      <canvas ref={canvas} className={styles['minimapInk']} aria-hidden="true" />
      <span ref={frame} className={styles['minimapFrame']} />
    </button>
  )
}

const STEPS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
