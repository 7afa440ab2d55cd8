import { useId, useState } from 'react'

import type { CommentProblem } from '../../../store/commentActs.ts'
import { keepDraft, NO_DRAFT, readDraft } from '../../../store/commentDrafts.ts'
import type { Draft } from '../../../store/commentDrafts.ts'
import { useComments } from '../../../store/comments.ts'
import { useMe } from '../../../store/me.ts'
import type { Result } from '../../../model/result.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './comments.module.css'
import { MentionField } from './MentionField.tsx'
import { problemWords } from './problemWords.ts'

interface ComposerProps {
  readonly label: string
  readonly hint?: string
  /** What the draft is kept under. */
  readonly draftKey: string
  /** What stands there where there is no draft. */
  readonly first?: Draft
  readonly sendLabel: string
  readonly takesFocus?: boolean
  readonly send: (draft: Draft) => Promise<Result<unknown, CommentProblem>>
  /** Called when it was sent, or given up. */
  readonly onDone?: () => void
}

/** Where one writes a comment. What is typed stays until the server has it. */
export function Composer(props: ComposerProps) {
  const { label, hint, draftKey, first = NO_DRAFT, sendLabel, takesFocus = false, send, onDone } = props
  const words = useWords()
  const { t } = words
  const hintId = useId()
  const mapId = useComments((state) => state.mapId) ?? ''
  const isOffline = useMe(({ save }) => save.state === 'offline')
  const [draft, setDraft] = useState(() => {
    const kept = readDraft(mapId, draftKey)
    return kept.text === '' ? first : kept
  })
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<CommentProblem | null>(null)
  const isEmpty = draft.text.trim() === ''

  const change = (next: Draft): void => {
    setDraft(next)
    keepDraft(mapId, draftKey, next)
  }
  const giveUp = (): void => {
    change(NO_DRAFT)
    setProblem(null)
    onDone?.()
  }
  const submit = async (): Promise<void> => {
    if (isEmpty || isSending) return
    setIsSending(true)
    setProblem(null)
    const answer = await send(draft)
    setIsSending(false)
    if (answer.ok) giveUp()
    else setProblem(answer.problem)
  }

  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <MentionField
        label={label}
        draft={draft}
        isDisabled={isSending}
        takesFocus={takesFocus}
        describedBy={hint === undefined ? undefined : hintId}
        onChange={change}
        onSend={() => void submit()}
        onLeave={() => (isEmpty ? onDone?.() : undefined)}
      />
      {hint === undefined ? null : (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      <div role="alert">
        {problem === null ? null : <p className={styles['problem']}>{problemWords(words, problem)}</p>}
      </div>
      {isOffline && problem === null ? <p className={styles['hint']}>{t('comments.offlineNow')}</p> : null}
      <div className={styles['buttons']}>
        <Button isSubmit aria-disabled={isEmpty || isSending}>
          {isSending ? t('comments.sending') : sendLabel}
        </Button>
        {onDone === undefined && isEmpty ? null : (
          <Button variant="quiet" onClick={giveUp}>
            {t('comments.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
