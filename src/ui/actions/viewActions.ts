import {
  CircleHelp,
  Contrast,
  Download,
  FileJson,
  FileSpreadsheet,
  FileUp,
  Hand,
  ListTree,
  Map as MapIcon,
  MousePointer2,
  PanelRight,
  Settings,
  Spline,
  Table2,
  WandSparkles,
} from 'lucide-react'

import { startSheetImport } from '../../store/sheet/sheetState.ts'
import {
  closeInspector,
  openDialog,
  openInspector,
  setArrangement,
  setFace,
  setTool,
  showPathway,
  toggleGaps,
} from '../../store/viewActs.ts'
import { canEdit } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { saveJson } from './saveJson.ts'

const isOpen = ({ map }: ActionState): boolean => map.status === 'ready'
const canTidy = (state: ActionState): boolean => canEdit(state) && state.map.preview === null && !state.map.isTidying
const isOnMap = (state: ActionState): boolean => isOpen(state) && state.view.face === 'map'

export const viewActions: readonly Action[] = [
  {
    id: 'toolSelect',
    group: 'view',
    label: 'action.toolSelect',
    icon: MousePointer2,
    shortcuts: [{ key: 'v' }],
    needs: 'need.map',
    enabled: isOnMap,
    isOn: ({ view }) => view.tool === 'select',
    run: () => setTool('select'),
  },
  {
    id: 'toolPan',
    group: 'view',
    label: 'action.toolPan',
    icon: Hand,
    shortcuts: [{ key: 'h' }],
    needs: 'need.map',
    enabled: isOnMap,
    isOn: ({ view }) => view.tool === 'pan',
    run: () => setTool('pan'),
  },
  {
    id: 'toolConnect',
    group: 'view',
    label: 'action.toolConnect',
    icon: Spline,
    shortcuts: [],
    needs: 'need.map',
    enabled: (state) => isOnMap(state) && canEdit(state),
    isOn: ({ view }) => view.tool === 'connect',
    run: (_acts, { view }) => setTool(view.tool === 'connect' ? 'select' : 'connect'),
  },
  {
    id: 'showMap',
    group: 'view',
    label: 'action.showMap',
    shortLabel: 'shell.viewMap',
    icon: MapIcon,
    shortcuts: [],
    enabled: isOpen,
    isOn: ({ view }) => view.face === 'map',
    run: () => setFace('map'),
  },
  {
    id: 'showTable',
    group: 'view',
    label: 'action.showTable',
    shortLabel: 'shell.viewTable',
    icon: Table2,
    shortcuts: [],
    enabled: isOpen,
    isOn: ({ view }) => view.face === 'table',
    run: () => setFace('table'),
  },
  {
    id: 'showOutline',
    group: 'view',
    label: 'action.showOutline',
    shortLabel: 'shell.viewOutline',
    icon: ListTree,
    shortcuts: [],
    enabled: isOpen,
    isOn: ({ view }) => view.face === 'outline',
    run: () => setFace('outline'),
  },
  {
    id: 'gaps',
    group: 'view',
    label: 'action.gaps',
    icon: Contrast,
    shortcuts: [{ key: 'g' }],
    enabled: isOpen,
    isOn: ({ view }) => view.showsGaps,
    run: () => toggleGaps(),
  },
  {
    id: 'details',
    group: 'view',
    label: 'action.details',
    icon: PanelRight,
    shortcuts: [{ key: 'i' }],
    enabled: isOpen,
    isOn: ({ view }) => view.isInspectorOpen,
    run: (_acts, { view }) => (view.isInspectorOpen ? closeInspector() : openInspector()),
  },
  {
    id: 'tidy',
    group: 'arrange',
    label: 'action.tidy',
    icon: WandSparkles,
    shortcuts: [{ key: 't', shift: false }],
    enabled: canTidy,
    run: (acts) => {
      showWholeMap()
      void acts.startTidy(false)
    },
  },
  {
    id: 'tidyColumns',
    group: 'arrange',
    label: 'action.tidyColumns',
    icon: WandSparkles,
    shortcuts: [{ key: 't', shift: true }],
    enabled: canTidy,
    run: (acts) => {
      showWholeMap()
      void acts.startTidy(true)
    },
  },
  {
    id: 'export',
    group: 'file',
    label: 'action.export',
    icon: Download,
    shortcuts: [{ key: 'e' }],
    enabled: isOpen,
    run: () => openDialog({ type: 'export' }),
  },
  {
    id: 'exportJson',
    group: 'file',
    label: 'action.exportJson',
    icon: FileJson,
    shortcuts: [],
    enabled: isOpen,
    run: (acts, { map }) => saveJson(acts.exportJson(), map.map),
  },
  {
    id: 'import',
    group: 'file',
    label: 'action.import',
    icon: FileUp,
    shortcuts: [],
    enabled: () => true,
    run: () => openDialog({ type: 'import' }),
  },
  {
    id: 'importSheet',
    group: 'file',
    label: 'action.importSheet',
    icon: FileSpreadsheet,
    shortcuts: [],
    enabled: isOpen,
    run: (_acts, state) => {
      startSheetImport(canEdit(state) ? 'open' : 'new')
      openDialog({ type: 'importSheet' })
    },
  },
  {
    id: 'settings',
    group: 'file',
    label: 'action.settings',
    icon: Settings,
    shortcuts: [],
    enabled: canEdit,
    run: () => openDialog({ type: 'settings' }),
  },
  {
    id: 'help',
    group: 'help',
    label: 'action.help',
    icon: CircleHelp,
    shortcuts: [{ key: '?' }],
    enabled: () => true,
    run: () => openDialog({ type: 'shortcuts' }),
  },
]

/** Tidy is worked out for the map as everyone has it. */
function showWholeMap(): void {
  setFace('map')
  showPathway(null)
  setArrangement(null)
}
