import { Megaphone, MousePointerClick, UserRound } from 'lucide-react'

import { followStore } from '../../store/followState.ts'
import { meStore } from '../../store/me.ts'
import { setTool } from '../../store/viewActs.ts'
import { canEdit } from './action.ts'
import type { Action } from './action.ts'

/** Acts among the people on a map. Whom to follow is chosen in the list of people or in the palette. */
export const peopleActions: readonly Action[] = [
  {
    id: 'toolPoint',
    group: 'view',
    label: 'action.toolPoint',
    icon: MousePointerClick,
    shortcuts: [{ key: 'p' }],
    needs: 'need.map',
    enabled: ({ map, view }) => map.status === 'ready' && view.face === 'map',
    isOn: ({ view }) => view.tool === 'point',
    run: (_acts, { view }) => setTool(view.tool === 'point' ? 'select' : 'point'),
  },
  {
    id: 'invite',
    group: 'view',
    label: 'action.invite',
    icon: Megaphone,
    shortcuts: [],
    needs: 'need.others',
    enabled: (state) => canEdit(state) && meStore.getState().peers.length > 0,
    run: () => void invite(),
  },
  {
    id: 'stopFollowing',
    group: 'view',
    label: 'action.stopFollowing',
    icon: UserRound,
    shortcuts: [],
    enabled: () => followStore.getState().followed !== null,
    run: () => void stopFollowing(),
  },
]

// What is done once others are here comes with the bar about them, and not with the first screen.
async function invite(): Promise<void> {
  const invitations = await import('../../store/invitations.ts')
  invitations.inviteEveryone()
}

async function stopFollowing(): Promise<void> {
  const follow = await import('../../store/follow.ts')
  follow.stopFollowing()
}
