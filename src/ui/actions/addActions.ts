import {
  Award,
  BetweenHorizontalStart,
  BetweenVerticalStart,
  BriefcaseBusiness,
  GraduationCap,
  HeartHandshake,
  LogIn,
  LogOut,
  Plus,
  StickyNote,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

import { cellOf } from '../../model/cellOf.ts'
import { CARD_KINDS } from '../../model/kinds.ts'
import type { CardKind } from '../../model/kinds.ts'
import type { Cell } from '../../model/place.ts'
import { openDialog } from '../../store/viewActs.ts'
import { canEdit, targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'

const KIND_ICONS: { readonly [K in CardKind]: LucideIcon } = {
  occupation: BriefcaseBusiness,
  credential: Award,
  program: GraduationCap,
  onRamp: LogIn,
  offRamp: LogOut,
  support: HeartHandshake,
  note: StickyNote,
}

export const addActions: readonly Action[] = [
  {
    id: 'add',
    group: 'add',
    label: 'action.add',
    icon: Plus,
    shortcuts: [{ key: 'n' }],
    enabled: canEdit,
    run: (_acts, state) => openDialog({ type: 'add', cell: cellAtHand(state) }),
  },
  ...CARD_KINDS.map(addKind),
  {
    id: 'addLevel',
    group: 'add',
    label: 'action.addLevel',
    icon: BetweenVerticalStart,
    shortcuts: [],
    enabled: canEdit,
    run: () => openDialog({ type: 'lane', id: null, lane: 'level' }),
  },
  {
    id: 'addPathway',
    group: 'add',
    label: 'action.addPathway',
    icon: BetweenHorizontalStart,
    shortcuts: [],
    enabled: canEdit,
    run: () => openDialog({ type: 'lane', id: null, lane: 'pathway' }),
  },
]

function addKind(kind: CardKind): Action {
  return {
    id: `add.${kind}`,
    group: 'add',
    label: `kind.${kind}`,
    labelAlone: ({ t }) => t('canvas.menuAddKind', { kind: t(`kind.${kind}`) }),
    icon: KIND_ICONS[kind],
    shortcuts: [],
    enabled: canEdit,
    run: (_acts, state) => openDialog({ type: 'add', cell: cellAtHand(state), kind }),
  }
}

/** The cell a new card would most likely go in: that of the focused card, or the focused cell itself. */
export function cellAtHand(state: ActionState): Cell | null {
  const { map, view } = state
  const [id] = targetIds(state)
  const record = id === undefined ? undefined : map.map.records.get(id)
  if (record !== undefined && 'place' in record && record.place !== null) {
    const { levelId, pathwayId } = record.place
    return { levelId, pathwayId }
  }
  return view.focusedId === null ? null : cellOf(map.map, view.focusedId)
}
