import { MessageSquarePlus } from 'lucide-react'

import type { Words } from '../../../i18n/t.ts'
import { anchorOn, beginThread, mayComment } from '../../../store/comments.ts'
import { mapStore } from '../../../store/map.ts'
import type { MenuRow } from '../../parts/menu.ts'

/** The row of a menu that begins a comment on a card, a link or a cell (by its key); none where I may not comment. */
export function commentRows(id: string, t: Words['t']): readonly MenuRow[] {
  const anchor = anchorOn(mapStore.getState().map, id)
  if (anchor === null || !mayComment()) return []
  const label = t('action.comment')
  return [
    {
      type: 'item',
      id: 'comment',
      label,
      icon: MessageSquarePlus,
      takesFocus: true,
      onSelect: () => beginThread(anchor),
    },
  ]
}
