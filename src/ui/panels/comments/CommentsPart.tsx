import { useEffect, useRef, useState } from 'react'

import { listenToComments, watchComments } from '../../../store/commentActs.ts'
import type { HeardComments } from '../../../store/commentActs.ts'
import { countsByTarget } from '../../../store/commentThreads.ts'
import { closeComments, commentsStore, useComments, useMayComment } from '../../../store/comments.ts'
import type { CommentMark } from '../../../store/comments.ts'
import { useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { viewStore } from '../../../store/view.ts'
import { closeInspector, setVersionsOpen } from '../../../store/viewActs.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import styles from './comments.module.css'
import { CommentsPanel } from './CommentsPanel.tsx'
import { heardWords } from './heardWords.ts'

/** Comments on the open map: followed for as long as it is open and I may read them, told, and shown where asked for. */
export function CommentsPart() {
  const mapId = useMap((state) => state.mapId)
  const mayRead = useMayComment()
  return mapId !== null && mayRead ? <Followed key={mapId} mapId={mapId} /> : null
}

function Followed({ mapId }: { readonly mapId: string }) {
  const { t } = useWords()
  const isOpen = useComments((state) => state.isOpen)
  const hearsOthers = useMe((me) => me.hearsOthers)
  useEffect(() => watchComments(mapId), [mapId])
  useMarks()
  useSharedRoom()
  return (
    <>
      {hearsOthers ? <CommentsSaid /> : null}
      {isOpen ? (
        <aside
          id="comments"
          className={styles['aside']}
          data-region
          data-free=""
          tabIndex={-1}
          aria-label={t('comments.region')}
        >
          <CommentsPanel />
        </aside>
      ) : null}
    </>
  )
}

/** Keeps what is said of cards, links and cells in step with threads, map and language. */
function useMarks(): void {
  const { t } = useWords()
  const map = useCareerMap()
  const threads = useComments((state) => state.threads)
  const unread = useComments((state) => state.unread)
  useEffect(() => {
    const { marks: before } = commentsStore.getState()
    const marks = new Map<string, CommentMark>()
    for (const [id, { count: n, unread: fresh }] of countsByTarget(map, { threads, unread })) {
      const words = t(fresh > 0 ? 'comments.countUnread' : 'comments.count', { n, unread: fresh })
      const known = before.get(id)
      marks.set(id, known?.words === words ? known : { count: n, unread: fresh, words })
    }
    const isSame = marks.size === before.size && [...marks].every(([id, mark]) => before.get(id) === mark)
    if (!isSame) commentsStore.setState({ marks })
  }, [t, map, threads, unread])
}

/** Beside the map there is room for comments and details together only in a wide window; else the later one stays. */
const BOTH = '(min-width: 1200px)'

/** The past of the map and what is said of it now stand in the same place, one at a time. */
function useSharedRoom(): void {
  useEffect(() => {
    const hasRoom = (): boolean => matchMedia(BOTH).matches
    const makeRoom = (): void => {
      setVersionsOpen(false)
      if (!hasRoom()) closeInspector()
    }
    if (commentsStore.getState().isOpen) makeRoom()
    const stops = [
      viewStore.subscribe(({ isInspectorOpen, isVersionsOpen }, before) => {
        const isTaken = isInspectorOpen && !before.isInspectorOpen && !hasRoom()
        if (isTaken || (isVersionsOpen && !before.isVersionsOpen)) closeComments()
      }),
      commentsStore.subscribe(({ asked }, before) => {
        if (asked !== before.asked) makeRoom()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}

/** What others write is told no more often than this; milliseconds. */
const GAP_MS = 5000

/** Says what others write to those who do not see it happen. */
function CommentsSaid() {
  const words = useWords()
  const latest = useRef(words)
  const [said, setSaid] = useState({ sentence: '', at: 0 })
  useEffect(() => {
    latest.current = words
  }, [words])
  useEffect(() => {
    let waiting: HeardComments = []
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastAt = -Infinity
    const tell = (): void => {
      const sentence = heardWords(waiting, latest.current)
      waiting = []
      timer = undefined
      lastAt = performance.now()
      setSaid(({ at }) => ({ sentence, at: at + 1 }))
    }
    const stop = listenToComments((heard) => {
      waiting = [...waiting, ...heard]
      timer ??= setTimeout(tell, Math.max(0, lastAt + GAP_MS - performance.now()))
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {said.sentence === '' ? null : <span key={said.at}>{said.sentence}</span>}
      </span>
    </VisuallyHidden>
  )
}
