import { Ellipsis } from 'lucide-react'
import { useState } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import { commentActs } from '../../../store/commentActs.ts'
import type { CommentProblem } from '../../../store/commentActs.ts'
import type { Draft } from '../../../store/commentDrafts.ts'
import { useComments } from '../../../store/comments.ts'
import type { Comment } from '../../../store/comments.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import styles from './comments.module.css'
import { Composer } from './Composer.tsx'
import { markMentions } from './markMentions.ts'
import { problemWords } from './problemWords.ts'
import { useAuthors } from './useAuthors.ts'

interface CommentItemProps {
  readonly comment: Comment
  readonly threadId: string
  /** What the thread is about, in words. */
  readonly about: string
  readonly isNew: boolean
}

/** One comment: who said it, when, and what; with what its author, or a manager, can do with it. */
export function CommentItem({ comment, threadId, about, isNew }: CommentItemProps) {
  const words = useWords()
  const { t } = words
  const name = useAuthors(words)(comment.authorId)
  const people = useComments((state) => state.people)
  const isMine = useComments((state) => state.me === comment.authorId)
  const mayRemove = useComments((state) => state.removesAny) || isMine
  const mayErase = useAccess(may('eraseForGood'))
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null)
  const [problem, setProblem] = useState<CommentProblem | null>(null)

  if (comment.isRemoved) return <p className={styles['gone']}>{t('comments.removedComment')}</p>
  const mentions = comment.mentions.flatMap((id) => {
    const person = people.get(id)
    return person === undefined || person.name === '' ? [] : [{ id, name: person.name }]
  })
  const first: Draft = { text: comment.text, mentions }
  const rows = (): readonly MenuRow[] => [
    ...(isMine
      ? [
          {
            type: 'item',
            id: 'edit',
            label: t('comments.edit'),
            takesFocus: true,
            onSelect: () => setDoing('edit'),
          } as const,
        ]
      : []),
    {
      type: 'item',
      id: 'remove',
      label: t('comments.remove'),
      isDangerous: true,
      takesFocus: true,
      onSelect: () => setDoing('remove'),
    },
    ...(mayErase
      ? [
          {
            type: 'item',
            id: 'erase',
            label: t('action.eraseCard'),
            isDangerous: true,
            takesFocus: true,
            onSelect: () =>
              openDialog({ type: 'erase', target: { type: 'comment', threadId, commentId: comment.id }, name: '' }),
          } as const,
        ]
      : []),
  ]
  const remove = async (): Promise<void> => {
    const answer = await commentActs.remove(threadId, comment.id)
    if (answer.ok) showToast(t('comments.removed'))
    else setProblem(answer.problem)
  }

  return (
    <article className={styles['comment']} aria-label={name}>
      <header className={styles['byline']}>
        <span className={styles['author']}>{name}</span>
        <time className={styles['when']} dateTime={comment.at}>
          {words.ago(comment.at, new Date())}
        </time>
        {comment.editedAt === null ? null : <span className={styles['when']}>{t('comments.edited')}</span>}
        {isNew ? <span className={styles['new']}>{t('comments.newTag')}</span> : null}
        <span className={styles['menu']}>
          {mayRemove && doing === null ? (
            <MenuButton label={t('comments.menu', { name })} icon={Ellipsis} isIconOnly rows={rows} />
          ) : null}
        </span>
      </header>
      {doing === 'edit' ? (
        <Composer
          label={t('comments.editLabel', { title: about })}
          draftKey={`edit ${comment.id}`}
          first={first}
          sendLabel={t('comments.saveEdit')}
          takesFocus
          send={(draft) => commentActs.edit(threadId, comment.id, draft)}
          onDone={() => setDoing(null)}
        />
      ) : (
        <p className={styles['text']}>
          {markMentions(
            comment.text,
            mentions.map((one) => one.name),
          ).map(({ text, isMention, at }) =>
            isMention ? (
              <span key={at} className={styles['mention']}>
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </p>
      )}
      {doing === 'remove' ? (
        <div className={styles['asking']} role="group" aria-label={t('comments.remove')}>
          <p>{t('comments.removeAsk')}</p>
          <div className={styles['buttons']}>
            <Button variant="danger" autoFocus onClick={() => void remove()}>
              {t('comments.remove')}
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                setDoing(null)
                setProblem(null)
              }}
            >
              {t('comments.keep')}
            </Button>
          </div>
        </div>
      ) : null}
      <div role="alert">
        {problem === null ? null : <p className={styles['problem']}>{problemWords(words, problem)}</p>}
      </div>
    </article>
  )
}
