import { useLayoutEffect, useRef } from 'react'

import type { CardBox } from '../../layout/picture.ts'
import { useMap } from '../../store/map.ts'
import { useView, viewStore } from '../../store/view.ts'
import { classes } from '../parts/classes.ts'
import { useWords } from '../words.tsx'
import { useBoard } from './board.ts'
import cardStyles from './cards/Card.module.css'
import { CardFace } from './cards/CardFace.tsx'
import colors from './colors.module.css'
import styles from './Overlay.module.css'

/** More cards than this are dragged as outlines alone. */
const FACES = 6

const NONE: readonly string[] = []

/** What I drag: copies that follow the pointer without React, while the cards themselves stay faintly in place. */
export function DragLayer() {
  const { t } = useWords()
  const ids = useView(({ drag }) => drag?.ids ?? NONE)
  const picture = useMap((map) => map.picture)
  const layer = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const follow = (): void => {
      const { drag } = viewStore.getState()
      if (layer.current !== null && drag !== null) layer.current.style.translate = `${drag.dx}px ${drag.dy}px`
    }
    follow()
    return viewStore.subscribe(follow)
  }, [ids])

  const cards = ids.flatMap((id) => picture?.cards.get(id) ?? [])
  const [lead] = cards
  if (lead === undefined) return null
  return (
    <div ref={layer} className={styles['drag']} aria-hidden="true">
      {cards.map((card, at) => (
        <div
          key={card.id}
          className={classes(styles['dragged'], cardStyles['card'], colors['colored'])}
          data-kind={card.kind}
          data-color={card.color}
          style={placed(card)}
        >
          {at < FACES ? <CardFace face={card.face} /> : null}
        </div>
      ))}
      {cards.length < 2 ? null : (
        <span className={styles['count']} style={{ left: lead.x + lead.width - 16, top: lead.y - 14 }}>
          {t('canvas.draggedCards', { n: cards.length })}
        </span>
      )}
    </div>
  )
}

function placed({ x, y, width, height }: CardBox) {
  return { left: x, top: y, width, height }
}

/** Where the cards would land: the cell lights up, and a line shows between which cards. */
export function DropMark() {
  const drop = useBoard((board) => board.drop)
  if (drop === null) return null
  const { cell, line } = drop
  return (
    <>
      <div
        className={styles['dropCell']}
        data-testid="drop-cell"
        style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height }}
      />
      {line === null ? null : (
        <div
          className={styles['dropLine']}
          style={{ left: line.x, top: line.y, width: line.width, height: line.height }}
        />
      )}
    </>
  )
}

/** The frame drawn around cards to select them. */
export function Marquee() {
  const marquee = useBoard((board) => board.marquee)
  if (marquee === null) return null
  const { x, y, width, height } = marquee
  return (
    <svg className={styles['marquee']} width="1" height="1" aria-hidden="true">
      <rect x={x} y={y} width={width} height={height} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

/** The link that is being drawn, from the card it leaves to the pointer. */
export function Wire() {
  const wire = useBoard((board) => board.wire)
  const picture = useMap((map) => map.picture)
  const from = wire === null ? undefined : picture?.cards.get(wire.from)
  const over = wire === null || wire.over === null ? undefined : picture?.cards.get(wire.over)
  if (wire === null || from === undefined) return null
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
  return (
    <svg className={styles['wire']} width="1" height="1" aria-hidden="true">
      <line x1={start.x} y1={start.y} x2={wire.to.x} y2={wire.to.y} vectorEffect="non-scaling-stroke" />
      {over === undefined ? null : (
        <rect
          x={over.x - 4}
          y={over.y - 4}
          width={over.width + 8}
          height={over.height + 8}
          rx={12}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
