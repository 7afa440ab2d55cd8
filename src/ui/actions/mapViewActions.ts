import { Maximize, PencilLine, ScanSearch, ZoomIn, ZoomOut } from 'lucide-react'

import { isPlaced } from '../../model/kinds.ts'
import { setBoard } from '../canvas/board.ts'
import { canEdit, targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { mapView } from './mapView.ts'

const isOnMap = ({ map, view }: ActionState): boolean => map.status === 'ready' && view.face === 'map'

/** Acts on the canvas alone; their keys mean nothing in the other views. */
export const mapViewActions: readonly Action[] = [
  {
    id: 'zoomIn',
    group: 'view',
    label: 'canvas.zoomIn',
    icon: ZoomIn,
    shortcuts: [{ key: '+' }, { key: '=' }],
    scope: 'map',
    enabled: isOnMap,
    needs: 'need.map',
    run: () => mapView()?.zoomIn(),
  },
  {
    id: 'zoomOut',
    group: 'view',
    label: 'canvas.zoomOut',
    icon: ZoomOut,
    shortcuts: [{ key: '-' }],
    scope: 'map',
    enabled: isOnMap,
    needs: 'need.map',
    run: () => mapView()?.zoomOut(),
  },
  {
    id: 'zoomToRead',
    group: 'view',
    label: 'action.zoomToRead',
    icon: ScanSearch,
    shortcuts: [{ key: '0' }],
    scope: 'map',
    enabled: isOnMap,
    needs: 'need.map',
    run: () => mapView()?.zoomToRead(),
  },
  {
    id: 'fit',
    group: 'view',
    label: 'canvas.fit',
    icon: Maximize,
    shortcuts: [{ key: '1' }],
    scope: 'map',
    enabled: isOnMap,
    needs: 'need.map',
    run: () => mapView()?.fit(),
  },
  {
    id: 'editTitle',
    group: 'edit',
    label: 'canvas.menuTitle',
    icon: PencilLine,
    shortcuts: [{ key: 'F2' }],
    scope: 'card',
    takesFocus: true,
    enabled: (state) => isOnMap(state) && canEdit(state) && soleCardId(state) !== null,
    needs: 'need.cardOnMap',
    run: (_acts, state) => setBoard({ editingId: soleCardId(state) }),
  },
]

function soleCardId(state: ActionState): string | null {
  const [id, ...more] = targetIds(state)
  const record = id === undefined ? undefined : state.map.map.records.get(id)
  return record !== undefined && isPlaced(record) && more.length === 0 ? record.id : null
}
