import { useLayoutEffect, useRef } from 'react'

import { useMe } from '../../../store/me.ts'
import { subscribePresence } from '../../../store/presence.ts'
import type { PeerMotion } from '../../../store/presence.ts'
import { classes } from '../../parts/classes.ts'
import { useWords } from '../../words.tsx'
import { useCamera } from '../camera.ts'
import colors from '../colors.module.css'
import styles from './Live.module.css'

/** Where others point, with their names. They move by DOM transforms; React only knows who is there. */
export function Cursors() {
  const { t } = useWords()
  const peers = useMe((me) => me.peers)
  const layer = useRef<HTMLDivElement>(null)
  const camera = useCamera()

  useLayoutEffect(() => {
    let motions: ReadonlyMap<string, PeerMotion> = new Map()
    const place = (): void => {
      const { x, y, zoom } = camera.getView()
      for (const element of layer.current?.children ?? []) {
        if (!(element instanceof HTMLElement)) continue
        const cursor = motions.get(element.dataset['peer'] ?? '')?.cursor ?? null
        element.style.visibility = cursor === null ? 'hidden' : 'visible'
        if (cursor !== null) element.style.translate = `${cursor.x * zoom + x}px ${cursor.y * zoom + y}px`
      }
    }
    const stops = [
      camera.subscribe(place),
      subscribePresence((now) => {
        motions = now
        place()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [camera, peers])

  return (
    <div ref={layer} className={styles['cursors']} aria-hidden="true">
      {peers.map((peer) => (
        <div
          key={peer.id}
          data-peer={peer.id}
          data-person={peer.color}
          className={classes(styles['cursor'], colors['person'])}
        >
          <svg className={styles['arrow']} viewBox="0 0 16 16">
            <path d="M2 1.5L13.5 8.2L8.3 9.4L5.6 14.2Z" />
          </svg>
          <span className={styles['name']}>{peer.name || t('canvas.guest')}</span>
        </div>
      ))}
    </div>
  )
}
