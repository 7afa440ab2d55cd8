import { Check, Eraser, LocateFixed, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { isOnMap } from '../../../model/anchor.ts'
import { may, useAccess } from '../../../store/access.ts'
import { commentActs } from '../../../store/commentActs.ts'
import type { CommentProblem } from '../../../store/commentActs.ts'
import { countOf } from '../../../store/commentThreads.ts'
import { commentsStore, useComments } from '../../../store/comments.ts'
import type { Thread } from '../../../store/comments.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { aboutWords } from './aboutWords.ts'
import { CommentItem } from './CommentItem.tsx'
import styles from './comments.module.css'
import { Composer } from './Composer.tsx'
import { jumpToAnchor } from './jumpToAnchor.ts'
import { problemWords } from './problemWords.ts'
import { useAuthors } from './useAuthors.ts'

/** One thread: what it is about, its first words and, unfolded, all of it with a place to reply. */
export function ThreadItem({ thread }: { readonly thread: Thread }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const isOpen = useComments((state) => state.threadId === thread.id)
  const unread = useComments((state) => state.unread[thread.id] ?? 0)
  const about = aboutWords(map, words, thread)
  const isThere = isOnMap(map, thread.anchor)
  const isResolved = thread.resolvedAt !== null
  const heading = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState<CommentProblem | null>(null)
  const [first, ...replies] = thread.comments
  const n = countOf(thread)
  const name = t(unread > 0 ? 'comments.threadUnread' : 'comments.thread', { about, n, unread })

  useEffect(() => {
    if (isOpen) heading.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])

  const settle = async (isDone: boolean): Promise<boolean> => {
    const answer = await commentActs.resolve(thread.id, isDone)
    setProblem(answer.ok ? null : answer.problem)
    return answer.ok
  }
  const setOpen = (open: boolean): void => {
    commentsStore.setState({ threadId: open ? thread.id : null })
    if (!open) heading.current?.focus()
  }
  const resolve = async (isDone: boolean): Promise<void> => {
    if (!(await settle(isDone))) return
    const undo = { label: t('shell.undo'), run: () => void settle(!isDone) }
    showToast(t(isDone ? 'comments.resolved' : 'comments.reopened', { title: about }), undo)
  }
  if (first === undefined) return null
  return (
    <li className={styles['thread']} data-open={isOpen || undefined} data-resolved={isResolved || undefined}>
      <section aria-label={name}>
        <header className={styles['about']}>
          <h3 ref={heading} className={styles['aboutTitle']} tabIndex={-1}>
            {about}
          </h3>
          {isThere ? (
            <IconButton
              label={t('comments.jumpTo', { title: about })}
              icon={LocateFixed}
              onClick={() => jumpToAnchor(thread.anchor)}
            />
          ) : null}
        </header>
        <p className={styles['tags']}>
          {isThere ? null : <span className={styles['tag']}>{t('comments.removedTag')}</span>}
          {isResolved ? <span className={styles['tag']}>{t('comments.resolvedTag')}</span> : null}
          {unread > 0 ? <span className={styles['new']}>{t('comments.unreadTag', { n: unread })}</span> : null}
        </p>
        {isOpen ? null : <CommentItem comment={first} threadId={thread.id} about={about} isNew={false} />}
        {isOpen ? <OpenThread thread={thread} about={about} /> : null}
        <div role="alert">
          {problem === null ? null : <p className={styles['problem']}>{problemWords(words, problem)}</p>}
        </div>
        <div className={styles['buttons']}>
          {isOpen ? (
            <Button icon={isResolved ? RotateCcw : Check} onClick={() => void resolve(!isResolved)}>
              {t(isResolved ? 'comments.reopen' : 'comments.resolve')}
            </Button>
          ) : null}
          <EraseRest thread={thread} isThere={isThere} about={about} />
          <Button variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen
              ? t('comments.fold')
              : replies.length > 0
                ? t('comments.unfold', { n: replies.length })
                : t('comments.open')}
          </Button>
        </div>
      </section>
    </li>
  )
}

interface EraseRestProps {
  readonly thread: Thread
  readonly isThere: boolean
  readonly about: string
}

/** For managers, where the card is gone from the map: what versions still hold of it can be erased from here. */
function EraseRest({ thread: { anchor, aboutTitle }, isThere, about }: EraseRestProps) {
  const { t } = useWords()
  const mayErase = useAccess(may('eraseForGood'))
  const id = anchor.type === 'card' ? anchor.id : anchor.type === 'figure' ? anchor.cardId : null
  if (id === null || isThere || !mayErase || aboutTitle === '') return null
  return (
    <Button
      variant="quiet"
      icon={Eraser}
      onClick={() => openDialog({ type: 'erase', target: { type: 'card', id }, name: about })}
    >
      {t('action.eraseCard')}
    </Button>
  )
}

interface OpenThreadProps {
  readonly thread: Thread
  /** What it is about, in words. */
  readonly about: string
}

/** All of a thread, and where one replies. Standing there, it is read. */
function OpenThread({ thread, about }: OpenThreadProps) {
  const { t } = useWords()
  const unread = useComments((state) => state.unread[thread.id] ?? 0)
  const me = useComments((state) => state.me)
  // What was new when one came stays marked as long as one stays.
  const [seen] = useState(() => thread.comments.at(-unread - 1)?.number ?? 0)
  useEffect(() => {
    if (unread > 0) void commentActs.read(thread)
  }, [unread, thread])
  return (
    <>
      {thread.comments.map((comment) => (
        <CommentItem
          key={comment.id}
          comment={comment}
          threadId={thread.id}
          about={about}
          isNew={comment.number > seen && comment.authorId !== me}
        />
      ))}
      <Settled thread={thread} />
      <Composer
        label={t('comments.replyLabel', { title: about })}
        {...(thread.resolvedAt === null ? {} : { hint: t('comments.replyResolved') })}
        draftKey={`reply ${thread.id}`}
        sendLabel={t('comments.sendReply')}
        send={(draft) => commentActs.reply(thread.id, draft)}
      />
    </>
  )
}

function Settled({ thread: { resolvedAt, resolvedBy } }: { readonly thread: Thread }) {
  const words = useWords()
  const nameOf = useAuthors(words)
  if (resolvedAt === null || resolvedBy === null) return null
  const values = { name: nameOf(resolvedBy), when: words.ago(resolvedAt, new Date()) }
  return <p className={styles['gone']}>{words.t('comments.resolvedBy', values)}</p>
}
