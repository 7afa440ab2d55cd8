import { useEffect, useRef } from 'react'

import { useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { subscribePresence } from '../../../store/presence.ts'
import { classes } from '../../parts/classes.ts'
import colors from '../colors.module.css'
import styles from './Live.module.css'

/** Cards that others are dragging, as outlines that follow their pointers, in px of the map. */
export function PeerDrags() {
  const peers = useMe((me) => me.peers)
  const layer = useRef<HTMLDivElement>(null)
  const picture = useMap((map) => map.picture)

  useEffect(() => {
    return subscribePresence((motions) => {
      const parent = layer.current
      if (parent === null || picture === null) return
      let used = 0
      for (const peer of peers) {
        const drag = motions.get(peer.id)?.drag ?? null
        for (const id of drag?.ids ?? []) {
          const card = picture.cards.get(id)
          if (drag === null || card === undefined) continue
          const ghost = ghostAt(parent, used)
          used += 1
          ghost.dataset['person'] = String(peer.color)
          ghost.style.width = `${card.width}px`
          ghost.style.height = `${card.height}px`
          ghost.style.translate = `${card.x + drag.dx}px ${card.y + drag.dy}px`
        }
      }
      while (parent.children.length > used) parent.lastElementChild?.remove()
    })
  }, [peers, picture])

  return <div ref={layer} className={styles['ghosts']} aria-hidden="true" />
}

function ghostAt(parent: HTMLElement, at: number): HTMLElement {
  const known = parent.children[at]
  if (known instanceof HTMLElement) return known
  const made = document.createElement('div')
  made.className = classes(styles['ghost'], colors['person'])
  made.dataset['testid'] = 'peer-drag'
  parent.append(made)
  return made
}
