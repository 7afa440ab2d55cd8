import { MessageSquare } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'

import type { MapPicture, Point } from '../../../layout/picture.ts'
import { openComments, openThread, targetOf, useComments } from '../../../store/comments.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { aboutWords } from '../../panels/comments/aboutWords.ts'
import { useWholeWords } from '../../words.tsx'
import { useCamera } from '../camera.ts'
import styles from './comments.module.css'
import { commentSpots, pointOf } from './spots.ts'
import type { Spot } from './spots.ts'

/** Signs of comments on the canvas, as large on the screen at every zoom. They take no room from what they are about. */
export function CommentMarkers({ picture }: { readonly picture: MapPicture }) {
  const threads = useComments((state) => state.threads)
  const unread = useComments((state) => state.unread)
  const begun = useComments((state) => state.begun)
  const pin = begun?.type === 'point' ? pointOf(picture, begun) : null
  const layer = useRef<HTMLDivElement>(null)
  const camera = useCamera()

  useLayoutEffect(() => {
    const scale = (): void => layer.current?.style.setProperty('--marker-scale', String(1 / camera.getView().zoom))
    scale()
    return camera.subscribe(scale)
  }, [camera])

  return (
    <div ref={layer} className={styles['markers']}>
      {commentSpots(picture, threads, unread).map((spot) => (
        <Marker key={spot.key} spot={spot} />
      ))}
      {pin === null ? null : <Pin point={pin} />}
    </div>
  )
}

function Marker({ spot }: { readonly spot: Spot }) {
  const words = useWholeWords()
  const map = useCareerMap()
  const isOpen = useComments((state) => spot.threads.some(({ id }) => id === state.threadId) && state.isOpen)
  const [first] = spot.threads
  if (first === undefined) return null
  const { count: n, unread } = spot
  const about = aboutWords(map, words, first)
  const open = (): void => {
    const isAlone = spot.threads.length === 1
    if (first.anchor.type !== 'point') openComments(targetOf(first.anchor))
    if (isAlone || first.anchor.type === 'point') openThread(first.id)
  }
  return (
    <button
      type="button"
      className={styles['marker']}
      style={{ left: spot.x, top: spot.y }}
      data-free=""
      data-unread={unread > 0 || undefined}
      data-open={isOpen || undefined}
      tabIndex={-1}
      aria-label={words.t(unread > 0 ? 'comments.threadUnread' : 'comments.thread', { about, n, unread })}
      onClick={open}
    >
      <MessageSquare size={12} aria-hidden="true" />
      <span aria-hidden="true">{n}</span>
    </button>
  )
}

/** Where a comment that is being written will be. */
function Pin({ point: { x, y } }: { readonly point: Point }) {
  return <span className={styles['pin']} style={{ left: x, top: y }} aria-hidden="true" />
}
