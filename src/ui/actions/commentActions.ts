import { MessageSquare, MessageSquareDashed, MessageSquarePlus } from 'lucide-react'

import { anchorOn, beginThread, closeComments, commentsStore, mayComment, openComments } from '../../store/comments.ts'
import { announce, setTool } from '../../store/viewActs.ts'
import type { Action, ActionState } from './action.ts'
import { targetIds } from './action.ts'

const isOpen = ({ map }: ActionState): boolean => map.status === 'ready' && mayComment()

/** What "this" is: the one card or link at hand, or the cell that has the focus. */
function anchorAtHand(state: ActionState) {
  const ids = targetIds(state)
  const id = ids.length > 0 ? ids[0] : state.view.focusedId
  return ids.length > 1 || id === undefined || id === null ? null : anchorOn(state.map.map, id)
}

/** Acts on comments. Those who may not read any are offered none. */
export const commentActions: readonly Action[] = [
  {
    id: 'comments',
    group: 'view',
    label: 'action.comments',
    icon: MessageSquare,
    shortcuts: [{ key: 'k', shift: true }],
    takesFocus: true,
    enabled: isOpen,
    isOn: () => commentsStore.getState().isOpen,
    run: () => (commentsStore.getState().isOpen ? closeComments() : openComments()),
  },
  {
    id: 'comment',
    group: 'add',
    label: 'action.comment',
    icon: MessageSquarePlus,
    shortcuts: [{ key: 'k', shift: false }],
    takesFocus: true,
    enabled: (state) => isOpen(state) && anchorAtHand(state) !== null,
    run: (_acts, state) => {
      const anchor = anchorAtHand(state)
      if (anchor !== null) beginThread(anchor)
    },
  },
  {
    id: 'toolComment',
    group: 'add',
    label: 'action.toolComment',
    icon: MessageSquareDashed,
    shortcuts: [],
    enabled: (state) => isOpen(state) && state.view.face === 'map',
    isOn: ({ view }) => view.tool === 'comment',
    run: (_acts, { view }) => {
      const isStart = view.tool !== 'comment'
      setTool(isStart ? 'comment' : 'select')
      if (isStart) announce('commentStart')
    },
  },
]
