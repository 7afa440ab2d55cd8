import { UserRound } from 'lucide-react'
import { useState } from 'react'

import { searchMap } from '../../../analysis/search.ts'
import { isPlaced } from '../../../model/kinds.ts'
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import { follow } from '../../../store/follow.ts'
import { useMe } from '../../../store/me.ts'
import { lanesInTheWay } from '../../../store/outOfSight.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { viewStore } from '../../../store/view.ts'
import { focus, select, showPathway } from '../../../store/viewActs.ts'
import { ACTIONS, actionOf } from '../../actions/actions.ts'
import { historyActs } from '../../actions/historyActs.ts'
import { perform } from '../../actions/useActions.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import type { Command, CommandGroup } from '../../parts/CommandList.tsx'
import { useWords } from '../../words.tsx'
import { personName } from '../people/peopleNames.ts'
import { useOthers } from '../people/useOthers.ts'
import { actGroups } from './acts.ts'
import { LATE_ACTIONS } from './lateActions.ts'
import { bestFirst, rankOf } from './matching.ts'
import { Palette } from './Palette.tsx'

/** More cards than this no one reads through: one more word finds the right one. */
const CARDS_SHOWN = 12

const PLAIN = { detail: null, reason: null, shortcut: null, isOn: undefined, takesFocus: false } as const

/** The command palette of an open map: its acts, the steps of its history, and its cards by title. */
export function EditorPalette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  const { others } = useOthers()
  // As it stood when the palette opened: what the acts are about does not change under one's hands.
  const [state] = useState(() => ({ map: mapStore.getState(), view: viewStore.getState() }))

  const history = (query: string): CommandGroup => ({
    id: 'history',
    label: t('history.open'),
    items: bestFirst(
      historyActs(state.map, words).map(({ id, label, icon, run }) => ({ id, label, icon, run, ...PLAIN })),
      query,
    ),
  })
  const people = (query: string): CommandGroup => ({
    id: 'people',
    label: t('people.group'),
    items: bestFirst(
      others.map(({ name, windows }, at) => ({
        id: `follow ${at}`,
        label: t('people.followName', { name: personName(name, words) }),
        icon: UserRound,
        ...PLAIN,
        run: () => follow(windows[0]?.id ?? ''),
      })),
      query,
    ),
  })
  const cards = (query: string): CommandGroup => ({
    id: 'cards',
    label: t('palette.cards'),
    items: searchMap(map, query)
      .filter(({ on }) => on === 'card')
      .map(({ id }) => ({ id, rank: rankOf(nameOf(map, words, id), query) ?? 3 }))
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, CARDS_SHOWN)
      .flatMap(({ id }) => cardCommand(id)),
  })

  const cardCommand = (id: string): readonly Command[] => {
    const card = map.records.get(id)
    if (card === undefined || !isPlaced(card)) return []
    const kind = t(`kind.${card.kind}`)
    const level = laneName(map, words, card.place.levelId)
    const pathway = laneName(map, words, card.place.pathwayId)
    const detail = t('connectCards.detail', { kind, level, pathway })
    const lanes = lanesInTheWay(map, id)
    const isHidden = lanes.some(({ display }) => display === 'hidden')
    const name = lanes.map((lane) => laneName(map, words, lane.id)).join(', ')
    const isShut = lanes.length > 0 && state.map.isReadOnly
    return [
      {
        id,
        ...PLAIN,
        label: nameOf(map, words, id),
        detail:
          lanes.length === 0 || isShut
            ? detail
            : t(isHidden ? 'palette.showsFirst' : 'palette.opensFirst', { detail, name }),
        reason: isShut ? t(isHidden ? 'lanes.foundHidden' : 'lanes.foundCollapsed', { name }) : null,
        icon: actionOf(`add.${card.kind}`).icon,
        takesFocus: true,
        run: () => {
          if (lanes.length > 0)
            acts.displayLanes(
              lanes.map((lane) => lane.id),
              'open',
            )
          goTo(id)
        },
      },
    ]
  }

  return (
    <Palette
      title={t('action.palette')}
      acts={actGroups({ actions: [...ACTIONS, ...LATE_ACTIONS], state, usesSingleKeys, perform }, words)}
      jumps={(query) => [history(query), people(query), cards(query)]}
      onClose={onClose}
    />
  )
}

/** Selects a card and gives it the focus, once the dialog is gone. */
function goTo(id: string): void {
  showPathway(null)
  select([id])
  focus(null)
  requestAnimationFrame(() => focus(id))
}
