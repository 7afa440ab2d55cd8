import { ReactFlow, ViewportPortal } from '@xyflow/react'
import type { NodeTypes } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'

import { gapsOf } from '../../analysis/gap.ts'
import type { Lane, LinkPath, MapPicture } from '../../layout/picture.ts'
import { drawnMap } from '../../model/drawn.ts'
import { useBadges } from '../../store/badges.ts'
import { useComparing } from '../../store/comparing.ts'
import { useComments } from '../../store/comments.ts'
import { useFind } from '../../store/find.ts'
import type { FindState } from '../../store/find.ts'
import { useMap } from '../../store/map.ts'
import { useMe } from '../../store/me.ts'
import { isWhole } from '../../store/shownMap.ts'
import { surroundOf } from '../../store/surround.ts'
import { useView, viewStore } from '../../store/view.ts'
import { setTool, setViewport } from '../../store/viewActs.ts'
import { faceWordsFrom } from '../faceWords.ts'
import { useWords } from '../words.tsx'
import { resetBoard, useBoard } from './board.ts'
import { CameraContext, openingView, useNewCamera } from './camera.ts'
import { CanvasMenu } from './CanvasMenu.tsx'
import { CardNode } from './cards/CardNode.tsx'
import { Legend } from './controls/Legend.tsx'
import { ZoomBar } from './controls/ZoomBar.tsx'
import { mountedCells, mountedLinks } from './cull.ts'
import { DragLayer, DropMark, Marquee, Wire } from './DragLayer.tsx'
import { FarLayer } from './far/FarLayer.tsx'
import { usePalette } from './far/palette.ts'
import { MAX_ZOOM, MIN_ZOOM } from './fit.ts'
import type { Size, View } from './fit.ts'
import { followPane } from './fitted.ts'
import { listenToPointers } from './gestures.ts'
import { LateHints } from './hints/LateHints.tsx'
import { listenToKeys } from './keys.ts'
import { Backdrop } from './lanes/Backdrop.tsx'
import { Rails } from './lanes/Rails.tsx'
import { ConnectHint } from './links/ConnectHint.tsx'
import { LinkGrips } from './links/LinkGrips.tsx'
import { LinkLayer } from './links/LinkLayer.tsx'
import { restTool } from './links/tapping.ts'
import styles from './MapCanvas.module.css'
import { mapSummary } from './names.ts'
import { shownPicture } from './shownPicture.ts'
import { stopBox } from './steps.ts'
import { Surround } from './surround/Surround.tsx'
import { useCardNodes } from './useCardNodes.ts'
import { useEmphasis } from './useEmphasis.ts'
import { useFocusFollowing } from './useFocusFollowing.ts'
import { useScope } from './useScope.ts'
import { late } from '../parts/late.tsx'

// What the first picture does without, or a map where nobody else is.
const Minimap = late(async () => (await import('./controls/Minimap.tsx')).Minimap)
const DiffMarks = late(async () => (await import('./diff/DiffMarks.tsx')).DiffMarks)
const Live = late(async () => (await import('./live/Live.tsx')).Live)
const CommentMarkers = late(async () => (await import('./comments/CommentMarkers.tsx')).CommentMarkers)
const LiveOnMap = late(async () => (await import('./live/LiveOnMap.tsx')).LiveOnMap)

const nodeTypes: NodeTypes = { card: CardNode }
const NO_EDGES: never[] = []
const NO_LANES: readonly Lane[] = []

/** The open map on React Flow. React Flow pans, zooms and mounts the cards it is given; everything else is ours. */
export function Board({ firstPane }: { readonly firstPane: Size }) {
  const picture = useMap((map) => map.preview?.picture ?? map.picture)
  const find = useFind((state) => state)
  return picture === null ? null : <OpenBoard picture={shownPicture(picture, find)} find={find} firstPane={firstPane} />
}

interface OpenBoardProps {
  readonly picture: MapPicture
  readonly find: FindState
  readonly firstPane: Size
}

function OpenBoard({ picture, find, firstPane }: OpenBoardProps) {
  const words = useWords()
  const root = useRef<HTMLDivElement>(null)
  const [firstView] = useState(() => viewAtFirst(picture, firstPane))
  const camera = useNewCamera(firstView, firstPane)
  const map = useMap((state) => state.map)
  const isWholeShown = useMap((state) => isWhole(state.map, state.scope))
  const canEdit = useMap((state) => !state.isReadOnly && state.preview === null)
  const isSpaceHeld = useBoard((board) => board.isPanning)
  const chosenTool = useView((view) => view.tool)
  const tool = isSpaceHeld ? 'pan' : chosenTool
  const showsGaps = useView((view) => view.showsGaps)
  const focusedId = useView((view) => view.focusedId)
  const hoveredId = useView((view) => view.hoveredId)
  const selectedIds = useView((view) => view.selectedIds)
  const peers = useMe((me) => me.peers)
  const hasComments = useComments((state) => state.threads.length > 0 || state.begun !== null)
  const isComparing = useComparing((comparing) => comparing.diff !== null)
  const palette = usePalette(picture.font)
  const [minimapChoice, setMinimapChoice] = useState<boolean | null>(null)
  const badges = useBadges()
  const scope = useScope(camera, firstView, firstPane)
  const gaps = showsGaps ? gapsOf(drawnMap(map)) : null
  const surround = surroundOf(map, picture, faceWordsFrom(words))
  const emphasis = useEmphasis(picture, map)
  const { nodes, mountedIds } = useCardNodes({ picture, map, words, gaps, scope, canEdit, emphasis })
  const tabStop = focusedId !== null && stopBox(picture, focusedId) !== null ? focusedId : null

  const heldLinks = [hoveredId, focusedId].flatMap((id) => (id !== null && picture.links.has(id) ? [id] : []))
  const litIds = new Set([...heldLinks, ...(emphasis?.linkIds ?? [])])
  const keptLinks = new Set([...heldLinks, ...[...selectedIds].filter((id) => picture.links.has(id))])
  const links = mountedLinks(picture, scope.window, keptLinks)
  const [shownLinks, dimmedLinks] = splitLinks(links, find.shownIds)
  const cells = mountedCells(picture, scope.window, focusedId)
  const showsMinimap = minimapChoice ?? (firstPane.width >= 900 && picture.cards.size > 40)
  const bands = gaps === null ? null : new Map([...gaps.byCard].map(([id, gap]) => [id, gap.band]))
  const peerColors = new Map(peers.flatMap((peer) => [...peer.selectedIds].map((id) => [id, peer.color] as const)))

  useFocusFollowing(picture, camera)
  useEffect(() => {
    const element = root.current
    if (element === null) return
    if (restTool() === 'pan' && viewStore.getState().tool === 'select') setTool('pan')
    const stops = [listenToPointers(element, camera), listenToKeys(element, camera), followPane(camera)]
    return () => {
      for (const stop of stops) stop()
      resetBoard()
    }
  }, [camera])

  return (
    <CameraContext value={camera}>
      <div
        ref={root}
        className={styles['board']}
        data-canvas=""
        data-font={picture.font}
        data-tool={tool}
        data-emphasis={emphasis?.on}
        data-over={(hoveredId !== null && picture.links.has(hoveredId)) || undefined}
      >
        <ReactFlow
          className={styles['flow']}
          nodes={[...nodes]}
          edges={NO_EDGES}
          nodeTypes={nodeTypes}
          defaultViewport={firstView}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode="Meta"
          zoomOnDoubleClick={false}
          panOnScroll
          panOnScrollSpeed={1}
          panOnDrag={tool === 'pan' ? true : PAN_BUTTONS}
          zIndexMode="manual"
          attributionPosition="bottom-right"
          onMoveEnd={(_event, view) => setViewport(view)}
          tabIndex={tabStop === null ? 0 : -1}
          aria-label={mapSummary(map, words)}
        >
          <ViewportPortal>
            <Backdrop
              rows={scope.window === null ? NO_LANES : picture.rows}
              strips={picture.columns}
              cells={cells}
              gaps={gaps?.byCell ?? null}
              canEdit={canEdit}
              tabStop={tabStop}
              isBlank={picture.cards.size === 0 && find.shownIds === null}
            />
            <Surround surround={surround} picture={picture} showsGaps={showsGaps} canEdit={canEdit} />
            <DropMark />
            <LinkLayer
              links={shownLinks}
              window={scope.window}
              selectedIds={selectedIds}
              litIds={litIds}
              tabStop={tabStop}
            />
            {dimmedLinks.length === 0 ? null : (
              <div className={styles['dimmed']}>
                <LinkLayer
                  links={dimmedLinks}
                  window={scope.window}
                  selectedIds={selectedIds}
                  litIds={litIds}
                  tabStop={tabStop}
                />
              </div>
            )}
            {peers.length > 0 ? <LiveOnMap picture={picture} isWhole={isWholeShown} /> : null}
            {isComparing ? <DiffMarks picture={picture} /> : null}
            {hasComments ? <CommentMarkers picture={picture} /> : null}
            <DragLayer />
            <Wire />
            {canEdit ? <LinkGrips picture={picture} /> : null}
            <Marquee />
          </ViewportPortal>
          {scope.window === null ? (
            <FarLayer
              scene={{
                picture,
                palette,
                selectedIds,
                mountedIds,
                bands,
                badges,
                peerColors,
                find,
                isDimmed: heldLinks.length > 0 || find.shownIds !== null,
                emphasis,
              }}
            />
          ) : null}
        </ReactFlow>
        <Rails picture={picture} gaps={gaps?.byLane ?? null} canEdit={canEdit} />
        {peers.length > 0 ? <Live isWhole={isWholeShown} /> : null}
        {find.shownIds === null ? <LateHints picture={picture} canEdit={canEdit} /> : null}
        <Legend picture={picture} showsGaps={showsGaps} isRoomy={firstPane.width >= 900} />
        {showsMinimap ? <Minimap picture={picture} palette={palette} selectedIds={selectedIds} /> : null}
        <ZoomBar showsMinimap={showsMinimap} onToggleMinimap={() => setMinimapChoice(!showsMinimap)} />
        <ConnectHint />
        <CanvasMenu />
      </div>
    </CameraContext>
  )
}

const PAN_BUTTONS = [1]

/** Links between cards that the filter lets through, and the others, which step back with their cards. */
function splitLinks(
  links: readonly LinkPath[],
  shownIds: FindState['shownIds'],
): readonly [readonly LinkPath[], readonly LinkPath[]] {
  if (shownIds === null) return [links, []]
  const isShown = ({ from, to }: LinkPath): boolean => shownIds.has(from) && shownIds.has(to)
  return [links.filter(isShown), links.filter((link) => !isShown(link))]
}

/** The view this map was left at or, the first time, the one it opens with. */
function viewAtFirst(picture: MapPicture, pane: Size): View {
  const { viewport } = viewStore.getState()
  const isFresh = viewport.x === 0 && viewport.y === 0 && viewport.zoom === 1
  return isFresh ? openingView(picture, pane) : viewport
}
