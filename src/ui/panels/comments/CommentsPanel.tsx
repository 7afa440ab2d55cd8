import { MessageSquare, RotateCcw, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { CareerMap } from '../../../model/map.ts'
import type { Words } from '../../../i18n/t.ts'
import { commentActs, loadComments } from '../../../store/commentActs.ts'
import { anchorKey, shownThreads } from '../../../store/commentThreads.ts'
import {
  anchorOn,
  closeComments,
  COMMENT_FILTERS,
  commentsStore,
  openThread,
  useComments,
} from '../../../store/comments.ts'
import type { CommentFilter } from '../../../store/comments.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { anchorWords } from './aboutWords.ts'
import styles from './comments.module.css'
import { Composer } from './Composer.tsx'
import { ThreadItem } from './ThreadItem.tsx'

/** All that is said about the map, thread by thread. */
export function CommentsPanel() {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const filter = useComments((state) => state.filter)
  const begun = useComments((state) => state.begun)
  useFocusWhenAsked(heading)

  return (
    // The key is that of the fields and buttons inside; the box itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['panel']} onKeyDown={leaveByEscape}>
      <header className={styles['head']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {t('comments.title')}
        </h2>
        <IconButton label={t('comments.close')} icon={X} onClick={closeComments} />
      </header>
      <Segments<CommentFilter>
        label={t('comments.filter')}
        value={filter}
        options={COMMENT_FILTERS.map((value) => ({ value, label: t(`comments.filter.${value}`) }))}
        onChange={(chosen) => commentsStore.setState({ filter: chosen })}
      />
      <OnlyAbout />
      {begun === null ? null : <NewThread key={anchorKey(begun)} />}
      <ThreadList />
    </div>
  )
}

/** The one thing whose threads alone are shown, and the way to all. */
function OnlyAbout() {
  const words = useWords()
  const map = useCareerMap()
  const aboutId = useComments((state) => state.aboutId)
  if (aboutId === null) return null
  return (
    <div className={styles['only']}>
      <span>{words.t('comments.onlyAbout', { title: targetWords(map, words, aboutId) })}</span>
      <IconButton
        label={words.t('comments.showAll')}
        icon={X}
        onClick={() => commentsStore.setState({ aboutId: null })}
      />
    </div>
  )
}

function NewThread() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const begun = useComments((state) => state.begun)
  if (begun === null) return null
  const title = anchorWords(map, words, begun)
  return (
    <section className={styles['begun']} aria-label={t('comments.newLabel', { title })}>
      <Composer
        label={t('comments.newLabel', { title })}
        draftKey={`new ${anchorKey(begun)}`}
        sendLabel={t('comments.send')}
        takesFocus
        send={async (draft) => {
          const made = await commentActs.begin(begun, draft)
          if (made.ok) openThread(made.value.threadId)
          return made
        }}
        onDone={() => commentsStore.setState({ begun: null })}
      />
    </section>
  )
}

function ThreadList() {
  const { t } = useWords()
  const state = useComments((all) => all)
  const threads = shownThreads(state)
  if (state.status === 'loading') return <StateMessage isBusy title={t('comments.loading')} />
  if (state.status === 'failed') {
    return (
      <StateMessage isAlert title={t('comments.failed')} text={t('comments.failedText')}>
        <Button icon={RotateCcw} onClick={() => void loadComments()}>
          {t('shell.retry')}
        </Button>
      </StateMessage>
    )
  }
  if (threads.length > 0) {
    return (
      <ul className={styles['threads']} aria-label={t('comments.list')}>
        {threads.map((thread) => (
          <ThreadItem key={thread.id} thread={thread} />
        ))}
      </ul>
    )
  }
  if (state.begun !== null) return null
  if (state.filter !== 'all') return <StateMessage title={t(`comments.none.${state.filter}`)} />
  if (state.aboutId !== null) return <StateMessage title={t('comments.noneHere')} />
  return <StateMessage icon={MessageSquare} title={t('comments.none')} text={t('comments.noneText')} />
}

function targetWords(map: CareerMap, words: Words, id: string): string {
  const anchor = anchorOn(map, id)
  return anchor === null ? words.t('comments.about.unnamed') : anchorWords(map, words, anchor)
}

/** Escape closes the panel, unless a field or a menu had something to give up first. */
function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isDefaultPrevented()) return
  event.stopPropagation()
  closeComments()
}

/** Asked for, the panel takes the focus, unless a field in it has it; it gives it back when it goes. */
function useFocusWhenAsked(heading: { readonly current: HTMLElement | null }): void {
  const asked = useComments((state) => state.asked)
  // Before any field in the panel has taken it.
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    if (commentsStore.getState().begun === null) heading.current?.focus()
  }, [asked, heading])
  useEffect(
    () => () => {
      if ((opener instanceof HTMLElement || opener instanceof SVGElement) && opener.isConnected) opener.focus()
    },
    [opener],
  )
}
