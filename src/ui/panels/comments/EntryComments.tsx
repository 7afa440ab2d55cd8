import { MessageSquare } from 'lucide-react'

import { openComments, useComments } from '../../../store/comments.ts'
import styles from './entry.module.css'

interface EntryCommentsProps {
  /** A card, or a cell by its key. */
  readonly id: string
  readonly tabIndex?: number | undefined
}

/** How many comments there are about an entry of the table or the outline, in words; leads to them. */
export function EntryComments({ id, tabIndex }: EntryCommentsProps) {
  const mark = useComments((state) => state.marks.get(id))
  if (mark === undefined) return null
  return (
    <button
      type="button"
      className={styles['entry']}
      data-unread={mark.unread > 0 || undefined}
      tabIndex={tabIndex}
      onClick={() => openComments(id)}
    >
      <MessageSquare size={14} aria-hidden="true" />
      {mark.words}
    </button>
  )
}
