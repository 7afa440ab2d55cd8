import { Fragment, useLayoutEffect, useRef } from 'react'

import { useMe } from '../../../store/me.ts'
import type { Peer } from '../../../store/me.ts'
import { subscribePresence } from '../../../store/presence.ts'
import { classes } from '../../parts/classes.ts'
import { initialsOf } from '../../panels/people/initials.ts'
import { useWords } from '../../words.tsx'
import { useCamera } from '../camera.ts'
import colors from '../colors.module.css'
import { createCursorLayer, TRAIL_DOTS } from './cursorLayer.ts'
import type { CursorLayer } from './cursorLayer.ts'
import styles from './Live.module.css'

/** With more than this many others, cursors bear initials: whole names would cover the map. */
const CROWD = 8
const DOTS = Array.from({ length: TRAIL_DOTS }, (_none, at) => at)

/** Where others point, with their names. They move by DOM transforms; React only knows who is there. */
export function Cursors() {
  const { t } = useWords()
  const peers = useMe((me) => me.peers)
  const layer = useRef<HTMLDivElement>(null)
  const camera = useCamera()
  const nameOf = ({ name }: Peer): string =>
    peers.length > CROWD ? initialsOf(name) || t('canvas.guest').slice(0, 1) : name || t('canvas.guest')

  const cursors = useRef<CursorLayer | null>(null)

  useLayoutEffect(() => {
    if (layer.current === null) return
    const made = createCursorLayer(layer.current, camera)
    cursors.current = made
    const stops = [camera.subscribe(made.place), subscribePresence(made.hear), made.destroy]
    return () => {
      for (const stop of stops) stop()
    }
  }, [camera])

  // Whoever came has a cursor of their own now, and whoever began to point has a trail.
  useLayoutEffect(() => cursors.current?.place(), [peers])

  return (
    <div ref={layer} className={styles['cursors']} aria-hidden="true">
      {peers.map((peer) => (
        <Fragment key={peer.id}>
          {peer.isPointing ? (
            <div data-trail={peer.id} data-person={peer.color} className={classes(styles['trail'], colors['person'])}>
              {DOTS.map((at) => (
                <span key={at} className={styles['dot']} />
              ))}
            </div>
          ) : null}
          <div
            data-peer={peer.id}
            data-person={peer.color}
            data-pointing={peer.isPointing || undefined}
            className={classes(styles['cursor'], colors['person'])}
          >
            <svg className={styles['arrow']} viewBox="0 0 16 16">
              <path d="M2 1.5L13.5 8.2L8.3 9.4L5.6 14.2Z" />
            </svg>
            <span className={styles['name']}>{nameOf(peer)}</span>
          </div>
        </Fragment>
      ))}
    </div>
  )
}
