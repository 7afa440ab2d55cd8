import { Megaphone, MousePointerClick, UserRoundX } from 'lucide-react'

import { followStore, stopFollowing } from '../../store/follow.ts'
import { inviteEveryone } from '../../store/invitations.ts'
import { meStore } from '../../store/me.ts'
import { announce, setTool } from '../../store/viewActs.ts'
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
    run: () => announce(inviteEveryone() ? 'invited' : 'invitedAlready'),
  },
  {
    id: 'stopFollowing',
    group: 'view',
    label: 'action.stopFollowing',
    icon: UserRoundX,
    shortcuts: [],
    enabled: () => followStore.getState().followed !== null,
    run: stopFollowing,
  },
]
