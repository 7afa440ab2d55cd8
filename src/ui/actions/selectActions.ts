import { BoxSelect, Columns3, Rows3, Shapes } from 'lucide-react'

import { isPlaced } from '../../model/kinds.ts'
import type { PlacedCard } from '../../model/kinds.ts'
import { indexOf } from '../../model/map.ts'
import { viewStore } from '../../store/view.ts'
import { announce, select } from '../../store/viewActs.ts'
import { targetIds } from './action.ts'
import type { Action, ActionState } from './action.ts'
import { cellAtHand } from './addActions.ts'

export const selectActions: readonly Action[] = [
  {
    id: 'selectAll',
    group: 'edit',
    label: 'action.selectAll',
    icon: BoxSelect,
    shortcuts: [{ key: 'a', mod: true, shift: false }],
    needs: 'need.anyCard',
    enabled: (state) => hasCards(state),
    run: (_acts, state) => void selectWhere(state, () => true),
  },
  {
    id: 'selectRow',
    group: 'edit',
    label: 'action.selectRow',
    icon: Rows3,
    shortcuts: [],
    needs: 'need.place',
    enabled: (state) => hasCards(state) && levelsAtHand(state).size > 0,
    run: (_acts, state) => {
      const levels = levelsAtHand(state)
      void selectWhere(state, ({ place }) => levels.has(place.levelId))
    },
  },
  {
    id: 'selectColumn',
    group: 'edit',
    label: 'action.selectColumn',
    icon: Columns3,
    shortcuts: [],
    needs: 'need.place',
    enabled: (state) => hasCards(state) && pathwaysAtHand(state).size > 0,
    run: (_acts, state) => {
      const wanted = pathwaysAtHand(state)
      void selectWhere(state, (card) => pathwaysOf(state, card).some((id) => wanted.has(id)))
    },
  },
  {
    id: 'selectKind',
    group: 'edit',
    label: 'action.selectKind',
    icon: Shapes,
    shortcuts: [],
    needs: 'need.card',
    enabled: (state) => cardsAtHand(state).length > 0,
    run: (_acts, state) => {
      const kinds = new Set(cardsAtHand(state).map(({ kind }) => kind))
      void selectWhere(state, ({ kind }) => kinds.has(kind))
    },
  },
]

/**
 * Only what one sees is selected: what comes next may be done to all of it. The one that has the focus is named last,
 * and so keeps it: nothing jumps.
 */
async function selectWhere(state: ActionState, isWanted: (card: PlacedCard) => boolean): Promise<void> {
  const { sightOf } = await import('../../store/sight.ts')
  const view = viewStore.getState()
  const { focusedId } = view
  const isSeen = sightOf(state.map.map, view)
  const ids = allCards(state)
    .filter((card) => isWanted(card) && isSeen(card.id))
    .map(({ id }): string => id)
  const last = ids.filter((id) => id === focusedId)
  select([...ids.filter((id) => id !== focusedId), ...last])
  announce('selected', { n: ids.length })
}

function allCards({ map }: ActionState): readonly PlacedCard[] {
  return [...indexOf(map.map).cards.values()].flat()
}

function hasCards(state: ActionState): boolean {
  return state.map.status === 'ready' && indexOf(state.map.map).cards.size > 0
}

function cardsAtHand(state: ActionState): readonly PlacedCard[] {
  return targetIds(state).flatMap((id) => {
    const record = state.map.map.records.get(id)
    return record !== undefined && isPlaced(record) ? [record] : []
  })
}

/** Rows of the cards at hand, else of the cell or the header that has the focus. */
function levelsAtHand(state: ActionState): ReadonlySet<string> {
  const cards = cardsAtHand(state)
  if (cards.length > 0) return new Set(cards.map(({ place }) => place.levelId))
  return new Set([cellAtHand(state)?.levelId, headerAtHand(state, 'level')].filter((id) => id !== undefined))
}

function pathwaysAtHand(state: ActionState): ReadonlySet<string> {
  const cards = cardsAtHand(state)
  if (cards.length > 0) return new Set(cards.map(({ place }) => place.pathwayId))
  return new Set([cellAtHand(state)?.pathwayId, headerAtHand(state, 'pathway')].filter((id) => id !== undefined))
}

function headerAtHand({ map, view }: ActionState, kind: 'level' | 'pathway'): string | undefined {
  const record = view.focusedId === null ? undefined : map.map.records.get(view.focusedId)
  return record?.kind === kind ? record.id : undefined
}

/** Every column a card reaches over. */
function pathwaysOf({ map }: ActionState, { place }: PlacedCard): readonly string[] {
  const { pathways } = indexOf(map.map)
  const first = pathways.findIndex(({ id }) => id === place.pathwayId)
  return pathways.slice(first, first + place.span).map(({ id }) => id)
}
