import { useEffect, useRef } from 'react'

import { viewStore } from '../../../store/view.ts'
import { useMap } from '../../../store/map.ts'
import { closeMap, openMap, setWords } from '../../../store/session.ts'
import { showLinked } from '../../../store/viewActs.ts'
import { faceWordsFrom } from '../../faceWords.ts'
import { navigate, useAddress } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { EditorFrame } from './EditorFrame.tsx'
import { EditorState } from './EditorState.tsx'
import { firstFace } from './faces.ts'
import { isSameLink, readView, withView } from './viewLink.ts'

interface EditorPageProps {
  readonly mapId: string
}

/** One map, open for editing: the session's life, its states, and the frame once it stands. */
export function EditorPage({ mapId }: EditorPageProps) {
  const words = useWords()
  const status = useMap((state) => state.status)

  const address = useAddress()
  const isFollowing = useRef(false)

  useEffect(() => {
    const asked = readView(address)
    isFollowing.current = true
    showLinked({ ...asked, face: firstFace(asked.face) })
    isFollowing.current = false
  }, [address])

  // Before the map is opened, and so over before it is closed, when the view begins anew.
  useEffect(
    () =>
      viewStore.subscribe((view, before) => {
        if (!isFollowing.current && !isSameLink(view, before)) navigate(withView(location.href, view))
      }),
    [],
  )

  useEffect(() => {
    openMap(mapId, faceWordsFrom(words))
    return closeMap
    // The words of a session may change while it lasts: the next effect tells it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mapId])

  useEffect(() => {
    setWords(faceWordsFrom(words))
  }, [words])

  return status === 'ready' ? <EditorFrame /> : <EditorState status={status} />
}
