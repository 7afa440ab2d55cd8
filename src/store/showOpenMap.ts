/** What of the open map stands in the stores: the map as its document has it, and a picture once one is wanted. */
import type { Projection } from '../doc/projection.ts'
import type { FaceWords } from '../layout/words.ts'
import type { RequestFrame } from './frames.ts'
import { keepView } from './keepView.ts'
import { mapStore } from './map.ts'
import type { PictureTools } from './pictures.ts'
import type { ScopedPictures } from './scopedPictures.ts'
import { isSameScope, scopeOf } from './shownMap.ts'
import { FIRST_VIEW, viewStore } from './view.ts'
import type { ViewState } from './view.ts'

export interface ShownOpenMap {
  /** Follows the view from now on. */
  readonly begin: () => void
  /** Writes the map of now into the stores; nothing before there is one. */
  readonly publish: () => void
  /** The same, with the next frame. */
  readonly publishSoon: () => void
  readonly wantPicture: () => void
  readonly stop: () => void
}

export function showOpenMap(
  tools: PictureTools & { readonly requestFrame: RequestFrame },
  getWords: () => FaceWords,
  getProjection: () => Projection | null,
): ShownOpenMap {
  let cancelFrame: (() => void) | null = null
  /** What is needed to lay a map out is a third of a face without a picture: it comes once a picture is wanted. */
  let pictures: ScopedPictures | null = null
  let isPictureWanted = false
  let isStopped = false
  let stopView = (): void => {}

  const publish = (): void => {
    cancelFrame?.()
    cancelFrame = null
    const projection = getProjection()
    if (projection === null || isStopped) return
    const { map: before, scope: shown } = mapStore.getState()
    const map = projection.getMap()
    const scope = scopeOf(map, viewStore.getState())
    const isKept = shown !== null && isSameScope(shown, scope)
    const picture = pictures?.show(map, getWords(), scope) ?? null
    mapStore.setState({ map, picture, scope: isKept ? shown : scope, unreadableIds: unreadableIds(projection) })
    // Another part of the map is looked at from where all of it is seen.
    if (shown !== null && !isKept) viewStore.setState({ viewport: FIRST_VIEW.viewport })
    if (before !== map) viewStore.setState((view) => keepView(view, before, map))
  }
  const wantPicture = (): void => {
    if (isPictureWanted) return
    isPictureWanted = true
    loadPictures().catch(() => {
      // The next one who wants a picture asks again.
      isPictureWanted = false
    })
  }
  const loadPictures = async (): Promise<void> => {
    const { createScopedPictures } = await import('./scopedPictures.ts')
    if (isStopped) return
    pictures = createScopedPictures(tools, (picture) => {
      if (!isStopped) mapStore.setState({ picture })
    })
    publish()
  }
  const handleView = (view: ViewState): void => {
    if (view.face === 'map') wantPicture()
    const { map, scope } = mapStore.getState()
    if (scope !== null && !isSameScope(scope, scopeOf(map, view))) publish()
  }
  const publishSoon = (): void => {
    cancelFrame ??= tools.requestFrame(publish)
  }
  return {
    begin: () => {
      stopView = viewStore.subscribe(handleView)
      handleView(viewStore.getState())
    },
    publish,
    publishSoon,
    wantPicture,
    stop: () => {
      isStopped = true
      cancelFrame?.()
      stopView()
      pictures?.destroy()
    },
  }
}

function unreadableIds(projection: Projection): readonly string[] {
  const { unreadableIds: before } = mapStore.getState()
  const ids = projection.getQuarantined().map(({ id }) => id)
  return ids.length === before.length && ids.every((id, at) => id === before[at]) ? before : ids
}
