import { useEffect, useRef, useState } from 'react'

import { viewStore } from '../../../store/view.ts'
import { useMap } from '../../../store/map.ts'
import { setWords } from '../../../store/session.ts'
import { showLinked } from '../../../store/viewActs.ts'
import { faceWordsFrom } from '../../faceWords.ts'
import { navigate, useAddress } from '../../router.ts'
import { Panel } from '../../parts/Panel.tsx'
import { LateWords, useWords } from '../../words.tsx'
import styles from './editor.module.css'
import { EditorFrame } from './EditorFrame.tsx'
import { EditorState } from './EditorState.tsx'
import { firstFace } from './faces.ts'
import { CollectionTabs } from './lateParts.ts'
import { SkipLinks } from './SkipLinks.tsx'
import { showMap } from './showMap.ts'
import { readShown } from './versionLink.ts'
import { isSameLink, readView, withView } from './viewLink.ts'

interface EditorPageProps {
  readonly mapId: string
}

/** A map open for editing, under the tabs of its collection, which stay while one goes from map to map. */
export function EditorPage({ mapId }: EditorPageProps) {
  const isReady = useMap((state) => state.status === 'ready')
  // The tabs come after the first picture of the first map, which nothing should keep waiting.
  const [hasStood, setHasStood] = useState(false)
  // Another state of the same map is another map to look at.
  const state = JSON.stringify(readShown(useAddress()))
  return (
    <div className={styles['page']}>
      {isReady ? <SkipLinks /> : null}
      {hasStood ? (
        <Panel waiting={null}>
          <LateWords>
            <CollectionTabs mapId={mapId} />
          </LateWords>
        </Panel>
      ) : null}
      <MapEditor key={`${mapId} ${state}`} mapId={mapId} onDrawn={() => setHasStood(true)} />
    </div>
  )
}

interface MapEditorProps extends EditorPageProps {
  readonly onDrawn: () => void
}

/** One map: the session's life, its states, and the frame once it stands. */
function MapEditor({ mapId, onDrawn }: MapEditorProps) {
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
    return showMap(mapId, readShown(address), () => faceWordsFrom(words))
    // The words of a session may change while it lasts: the next effect tells it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mapId])

  useEffect(() => {
    setWords(faceWordsFrom(words))
  }, [words])

  return status === 'ready' ? <EditorFrame onDrawn={onDrawn} /> : <EditorState status={status} />
}
