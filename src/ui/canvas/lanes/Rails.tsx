import { UnfoldHorizontal, UnfoldVertical } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import type { MouseEvent } from 'react'

import type { GapTotal } from '../../../analysis/gap.ts'
import type { Words } from '../../../i18n/t.ts'
import type { Lane, MapPicture, Totals } from '../../../layout/picture.ts'
import { drawnMap } from '../../../model/drawn.ts'
import { acts } from '../../../store/acts.ts'
import { useBadge } from '../../../store/badges.ts'
import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { focus, openDialog } from '../../../store/viewActs.ts'
import { classes } from '../../parts/classes.ts'
import { LateFloodNote } from '../../panels/people/LateFloodNote.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { setBoard } from '../board.ts'
import { RAIL, useCamera } from '../camera.ts'
import colors from '../colors.module.css'
import { LateConfirmedSign } from '../confirmed/LateConfirmedSign.tsx'
import type { Size, View } from '../fit.ts'
import { headerPlace, laneCount, laneName } from '../names.ts'
import { GapSum } from './GapSum.tsx'
import { headerStart } from './headerStart.ts'
import { stretch } from './stretch.ts'
import type { Stretch } from './stretch.ts'
import { HiddenSign } from './HiddenSign.tsx'
import styles from './Rails.module.css'
import { useLaneDrag } from './useLaneDrag.ts'
import type { LaneDrag } from './useLaneDrag.ts'

interface RailsProps {
  readonly picture: MapPicture
  readonly gaps: ReadonlyMap<string, GapTotal> | null
  readonly canEdit: boolean
}

/** Headers of the levels at the left and of the pathways at the top; they follow the view without React. */
export function Rails({ picture, gaps, canEdit }: RailsProps) {
  const camera = useCamera()
  const top = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLDivElement>(null)
  const corner = useRef<HTMLDivElement>(null)
  const { rows, columns } = picture
  const showsGaps = gaps !== null
  const sign = useRef<HTMLDivElement>(null)
  const across = useLaneDrag(columns, 'x', camera, canEdit)
  const down = useLaneDrag(rows, 'y', camera, canEdit)

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
        for (const rail of [corner, top, side, sign]) rail.current?.style.setProperty('translate', `0 ${low}px`)
      }
      placeHeaders(top.current, columns, 'x', (lane) => {
        const start = headerStart(lane)
        return stretch(
          start,
          lane.band.x + lane.band.width - start,
          view.x - left,
          view.zoom,
          pane.width - left,
          LEAST_WIDTH,
        )
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
          <Header
            key={lane.id}
            lane={lane}
            type="pathway"
            gap={gaps?.get(lane.id) ?? null}
            canEdit={canEdit}
            dragging={across}
          />
        ))}
      </div>
      <div ref={side} className={classes(styles['rail'], styles['side'])}>
        {rows.map((lane) => (
          <Header
            key={lane.id}
            lane={lane}
            type="level"
            gap={gaps?.get(lane.id) ?? null}
            canEdit={canEdit}
            dragging={down}
          />
        ))}
      </div>
      <LaneDropLine drag={across.drag ?? down.drag} />
      <div ref={sign} className={styles['sign']} style={{ top: (columns.length > 0 ? RAIL.top(showsGaps) : 0) + 8 }}>
        <HiddenSign arrangement={picture.arrangement} />
      </div>
    </>
  )
}

interface HeaderProps {
  readonly lane: Lane
  readonly type: 'level' | 'pathway'
  readonly gap: GapTotal | null
  readonly canEdit: boolean
  readonly dragging: ReturnType<typeof useLaneDrag>
}

function Header({ lane, type, gap, canEdit, dragging }: HeaderProps) {
  const words = useWords()
  const label = useMap(({ map }) => laneName(map, words, lane.id))
  const place = useMap(({ map }) => headerPlace(map, words, lane.id))
  const isTabStop = useView(({ focusedId }) => focusedId === lane.id)
  const totals = useMap(({ picture }) => picture?.totals.get(lane.id))
  const Unfold = type === 'level' ? UnfoldVertical : UnfoldHorizontal
  const shownGap = gap === null || gap.counted === 0 ? null : gap
  const confirmed = useBadge(lane.id)?.said
  const count = useMap(({ map }) => laneCount(drawnMap(map), lane.id))
  const sums = [
    ...(lane.isCollapsed ? [words.t('outline.count', { n: count })] : []),
    ...(totals === undefined ? [] : sumWords(totals, words)),
  ]
  const handleClick = (): void => {
    if (dragging.wasDragged()) return
    if (lane.isCollapsed && canEdit) acts.displayLanes([lane.id], 'open')
    else openDialog({ type: 'lane', id: lane.id, lane: type })
  }
  const handleMenu = (event: MouseEvent<HTMLButtonElement>): void => {
    event.preventDefault()
    focus(lane.id)
    const { left, top, height } = event.currentTarget.getBoundingClientRect()
    // Asked for by a key, the menu opens under the header and not in the page's corner.
    const isByKey = event.clientX === 0 && event.clientY === 0
    const at = isByKey ? { x: left, y: top + height } : { x: event.clientX, y: event.clientY }
    const landmark = event.currentTarget.closest<HTMLElement>('main, section') ?? document.body
    setBoard({ menu: { hit: { on: 'lane', id: lane.id }, at, landmark } })
  }
  return (
    <button
      type="button"
      className={classes(styles['header'], colors['colored'])}
      data-free=""
      data-stop={lane.id}
      data-color={lane.color ?? undefined}
      tabIndex={isTabStop ? 0 : -1}
      title={label}
      aria-expanded={lane.isCollapsed ? false : undefined}
      data-collapsed={lane.isCollapsed || undefined}
      data-confirmed={confirmed === undefined ? undefined : ''}
      data-dragged={dragging.drag?.id === lane.id || undefined}
      {...dragging.handlers(lane.id)}
      onFocus={() => focus(lane.id)}
      onClick={handleClick}
      onContextMenu={handleMenu}
    >
      {lane.isCollapsed ? <Unfold className={styles['unfold']} size={14} aria-hidden="true" /> : null}
      <span className={styles['label']} data-marked={shownGap === null ? undefined : ''}>
        {label}
      </span>
      <span className={styles['sums']}>
        {sums.map((sum) => (
          <span key={sum}>{sum}</span>
        ))}
      </span>
      {shownGap === null ? null : <GapSum total={shownGap} place="inHeader" />}
      <VisuallyHidden>{confirmed === undefined ? place : `${place} ${confirmed}`}</VisuallyHidden>
      <LateConfirmedSign id={lane.id} place="header" />
      <LateFloodNote pathwayId={lane.id} />
    </button>
  )
}

/** Where a dragged header would let its lane stand: a line over the whole canvas. */
function LaneDropLine({ drag }: { readonly drag: LaneDrag | null }) {
  const camera = useCamera()
  if (drag === null || drag.drop === null) return null
  const { axis, drop } = drag
  const view = camera.getView()
  const at = drop.line * view.zoom + view[axis]
  return (
    <div
      className={styles['dropLine']}
      data-axis={axis}
      data-testid="lane-drop"
      style={axis === 'x' ? { left: at } : { top: at }}
    />
  )
}

/** What is known of a lane's sums. What has no room is left out, last first. */
function sumWords({ postings, openings }: Totals, { t }: Words): readonly string[] {
  return [
    ...(postings === null ? [] : [t('canvas.postings', { n: postings })]),
    ...(openings === null ? [] : [t('canvas.openings', { n: openings })]),
  ]
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

/** Narrower, the name of a column would break inside its words: px. */
const LEAST_WIDTH = 104

const places = new WeakMap<HTMLElement, string>()

function setBox(
  element: HTMLElement,
  box: { readonly left?: number; readonly top?: number; readonly width?: number; readonly height?: number },
): void {
  for (const [side, px] of Object.entries(box)) element.style.setProperty(side, `${px}px`)
}
