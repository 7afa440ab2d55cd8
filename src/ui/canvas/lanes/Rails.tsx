import { useLayoutEffect, useRef } from 'react'

import type { GapTotal } from '../../../analysis/gap.ts'
import type { Words } from '../../../i18n/t.ts'
import type { Lane, MapPicture, Totals } from '../../../layout/picture.ts'
import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { classes } from '../../parts/classes.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { RAIL, useCamera } from '../camera.ts'
import colors from '../colors.module.css'
import type { Size, View } from '../fit.ts'
import { headerPlace, laneName } from '../names.ts'
import { GapSum } from './GapSum.tsx'
import { headerStart } from './headerStart.ts'
import styles from './Rails.module.css'

interface RailsProps {
  readonly picture: MapPicture
  readonly gaps: ReadonlyMap<string, GapTotal> | null
}

/** Headers of the levels at the left and of the pathways at the top; they follow the view without React. */
export function Rails({ picture, gaps }: RailsProps) {
  const camera = useCamera()
  const top = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLDivElement>(null)
  const corner = useRef<HTMLDivElement>(null)
  const { rows, columns } = picture
  const showsGaps = gaps !== null

  useLayoutEffect(() => {
    let width = -1
    let lowered = -1
    /** Headers of columns stand on the first row and go no higher than the pane's edge. */
    const firstRow = columns.length > 0 ? (rows[0]?.band.y ?? null) : null
    const follow = (view: View, pane: Size): void => {
      if (top.current === null || side.current === null || corner.current === null) return
      const left = rows.length > 0 ? RAIL.left(pane) : 0
      const high = columns.length > 0 ? RAIL.top(showsGaps) : 0
      const low = firstRow === null ? 0 : Math.max(0, view.y + firstRow * view.zoom - high)
      if (width !== pane.width) {
        width = pane.width
        setBox(corner.current, { width: left, height: high })
        setBox(top.current, { left, height: high })
        setBox(side.current, { top: high, width: left })
      }
      if (lowered !== low) {
        lowered = low
        for (const rail of [corner, top, side]) rail.current?.style.setProperty('translate', `0 ${low}px`)
      }
      placeHeaders(top.current, columns, 'x', (lane) => {
        const start = headerStart(lane)
        return stretch(start, lane.band.x + lane.band.width - start, view.x - left, view.zoom, pane.width - left)
      })
      placeHeaders(side.current, rows, 'y', ({ band }) =>
        stretch(band.y, band.height, view.y - high - low, view.zoom, pane.height - high - low),
      )
    }
    follow(camera.getView(), camera.getPane())
    return camera.subscribe(follow)
  }, [camera, rows, columns, showsGaps])

  if (rows.length === 0 && columns.length === 0) return null
  return (
    <>
      <div ref={corner} className={styles['corner']} />
      <div ref={top} className={classes(styles['rail'], styles['top'])}>
        {columns.map((lane) => (
          <Header key={lane.id} lane={lane} type="pathway" gap={gaps?.get(lane.id) ?? null} />
        ))}
      </div>
      <div ref={side} className={classes(styles['rail'], styles['side'])}>
        {rows.map((lane) => (
          <Header key={lane.id} lane={lane} type="level" gap={gaps?.get(lane.id) ?? null} />
        ))}
      </div>
    </>
  )
}

interface HeaderProps {
  readonly lane: Lane
  readonly type: 'level' | 'pathway'
  readonly gap: GapTotal | null
}

function Header({ lane, type, gap }: HeaderProps) {
  const words = useWords()
  const label = useMap(({ map }) => laneName(map, words, lane.id))
  const place = useMap(({ map }) => headerPlace(map, words, lane.id))
  const isTabStop = useView(({ focusedId }) => focusedId === lane.id)
  const totals = useMap(({ picture }) => picture?.totals.get(lane.id))
  const shownGap = gap === null || gap.counted === 0 ? null : gap
  const sums = totals === undefined ? [] : sumWords(totals, words)
  return (
    <button
      type="button"
      className={classes(styles['header'], colors['colored'])}
      data-free=""
      data-stop={lane.id}
      data-color={lane.color ?? undefined}
      tabIndex={isTabStop ? 0 : -1}
      title={label}
      onClick={() => openDialog({ type: 'lane', id: lane.id, lane: type })}
    >
      <span className={styles['label']} data-marked={shownGap === null ? undefined : ''}>
        {label}
      </span>
      <span className={styles['sums']}>
        {sums.map((sum) => (
          <span key={sum}>{sum}</span>
        ))}
      </span>
      {shownGap === null ? null : <GapSum total={shownGap} place="inHeader" />}
      <VisuallyHidden>{place}</VisuallyHidden>
    </button>
  )
}

/** What is known of a lane's sums. What has no room is left out, last first. */
function sumWords({ postings, openings }: Totals, { t }: Words): readonly string[] {
  return [
    ...(postings === null ? [] : [t('canvas.postings', { n: postings })]),
    ...(openings === null ? [] : [t('canvas.openings', { n: openings })]),
  ]
}

interface Stretch {
  readonly start: number
  readonly length: number
}

/** The part of a lane that a rail shows, in screen px from the rail's start. */
function stretch(start: number, length: number, shift: number, zoom: number, room: number): Stretch {
  const from = Math.max(0, start * zoom + shift)
  const to = Math.min(room, (start + length) * zoom + shift)
  return { start: from, length: Math.max(0, to - from) }
}

function placeHeaders(
  rail: HTMLElement,
  lanes: readonly Lane[],
  axis: 'x' | 'y',
  stretchOf: (lane: Lane) => Stretch,
): void {
  for (const [at, lane] of lanes.entries()) {
    const header = rail.children[at]
    if (!(header instanceof HTMLElement)) continue
    const { start, length } = stretchOf(lane)
    const place = `${start} ${length}`
    // Most frames move one rail alone: what stands where it stood costs nothing.
    if (places.get(header) === place) continue
    places.set(header, place)
    header.style.visibility = length < 4 ? 'hidden' : 'visible'
    if (axis === 'x') {
      header.style.translate = `${start}px 0`
      header.style.width = `${length}px`
    } else {
      header.style.translate = `0 ${start}px`
      header.style.height = `${length}px`
    }
  }
}

const places = new WeakMap<HTMLElement, string>()

function setBox(
  element: HTMLElement,
  box: { readonly left?: number; readonly top?: number; readonly width?: number; readonly height?: number },
): void {
  for (const [side, px] of Object.entries(box)) element.style.setProperty(side, `${px}px`)
}
