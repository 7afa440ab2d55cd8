import { unreadCount, useComments, useMayComment } from '../../../store/comments.ts'
import { actionOf } from '../../actions/actions.ts'
import { useAction } from '../../actions/useActions.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './button.module.css'

/** Opens and closes the comments, with how many I have not read. Nothing for those who may not read any. */
export function CommentsButton() {
  const { t } = useWords()
  const isPossible = useMayComment()
  const isBare = useComments((state) => state.threads.length === 0)
  const unread = useComments(unreadCount)
  const isOpen = useComments((state) => state.isOpen)
  const action = actionOf('comments')
  const { shortcut, run } = useAction(action)
  if (!isPossible) return null
  return (
    <span className={styles['place']} data-bare={isBare || undefined} data-count={unread === 0 ? undefined : unread}>
      <IconButton
        label={t('canvas.comments', { n: unread })}
        icon={action.icon}
        shortcut={shortcut}
        isPressed={isOpen}
        onClick={run}
      />
    </span>
  )
}
