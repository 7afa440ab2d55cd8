import { useEffect, useRef } from 'react'

import { useView } from '../../../store/view.ts'
import type { Announcement } from '../../../store/view.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { saidWords } from './saidWords.ts'
import { isTaking, showUndoToast } from './undoToast.ts'

/** What everybody must be told, because nothing on the screen changes. The message is heard by itself. */
const SHOWN: ReadonlySet<Announcement['key']> = new Set([
  'tidyNothing',
  'readOnly',
  'nothingToUndo',
  'nothingToRedo',
  'notReady',
  'notLast',
  'notConnectable',
  'commentStart',
])

/** Says what was done, and why something was not, to those who do not see it happen. */
export function Announcer() {
  const words = useWords()
  const said = useView((view) => view.announcement)
  const sentence = said === null ? null : saidWords(said, words)
  const isShown = said !== null && (SHOWN.has(said.key) || isTaking(said))
  const at = said?.at ?? 0
  // The same words may be said twice, and in another language once more: `at` tells what is new.
  const shownAt = useRef(0)

  useEffect(() => {
    if (!isShown || sentence === null || shownAt.current === at) return
    shownAt.current = at
    if (said !== null && isTaking(said)) showUndoToast(said, sentence, words)
    else showToast(sentence)
  }, [isShown, sentence, at, said, words])

  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {isShown || sentence === null ? null : <span key={at}>{sentence}</span>}
      </span>
    </VisuallyHidden>
  )
}
