import { useEffect } from 'react'

import type { Face } from '../../../store/view.ts'
import { viewStore } from '../../../store/view.ts'
import { useMap } from '../../../store/map.ts'
import { closeMap, openMap, setWords } from '../../../store/session.ts'
import { setFace } from '../../../store/viewActs.ts'
import { faceWordsFrom } from '../../faceWords.ts'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { EditorFrame } from './EditorFrame.tsx'
import { EditorState } from './EditorState.tsx'
import { firstFace } from './faces.ts'

interface EditorPageProps {
  readonly mapId: string
  /** What the link asks for; null when it asks for nothing. */
  readonly face: Face | null
}

/** One map, open for editing: the session's life, its states, and the frame once it stands. */
export function EditorPage({ mapId, face }: EditorPageProps) {
  const words = useWords()
  const status = useMap((state) => state.status)

  useEffect(() => {
    setFace(firstFace(face))
  }, [face])

  useEffect(() => {
    openMap(mapId, faceWordsFrom(words))
    return closeMap
    // The words of a session may change while it lasts: the next effect tells it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mapId])

  useEffect(() => {
    setWords(faceWordsFrom(words))
  }, [words])

  useEffect(
    () =>
      viewStore.subscribe((view, before) => {
        if (view.face !== before.face) navigate(pathOf({ page: 'map', mapId, face: view.face }), { replace: true })
      }),
    [mapId],
  )

  return status === 'ready' ? <EditorFrame /> : <EditorState status={status} />
}
