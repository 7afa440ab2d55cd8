import { useEffect, useRef } from 'react'

import { loadWholeWords } from '../../../i18n/load.ts'
import type { Language } from '../../../i18n/t.ts'
import type { ClipContents } from '../../../store/clipboard.ts'
import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import { canEdit, targetIds } from '../../actions/action.ts'
import { isFetchFailure } from '../../parts/late.tsx'
import { useWords } from '../../words.tsx'

interface ClipboardListenerProps {
  /** Whether the map is on the screen: only then what copying takes is fetched, unless it is asked for before. */
  readonly isDrawn: boolean
}

/**
 * Listens to the browser's own copy, cut and paste, for which no page needs a permission. In fields, dialogs
 * and over marked text they stay the browser's. Before their hands are there, a copy is done as from a menu, and a
 * paste keeps its texts until it can be done, or takes those of a copy that is still on its way.
 */
export function ClipboardListener({ isDrawn }: ClipboardListenerProps) {
  const { language } = useWords()
  const hands = useRef<Hands | null>(null)
  const copying = useRef<Promise<ClipContents | null> | null>(null)

  useEffect(() => {
    if (!isDrawn) return
    let isWanted = true
    let stopWatching = (): void => {}
    const take = (fetched: Hands): void => {
      if (!isWanted) return
      hands.current = fetched
      stopWatching = fetched.watchPointer()
    }
    // What cannot be fetched now is asked for again when it is needed.
    loadHands(language).then(take, () => undefined)
    return () => {
      isWanted = false
      stopWatching()
    }
  }, [isDrawn, language])

  useEffect(() => {
    const handleCopy = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || !isOurs(event) || hasMarkedText()) return
      const state = { map: mapStore.getState(), view: viewStore.getState() }
      const isCut = event.type === 'cut' && canEdit(state)
      const ids = targetIds(state)
      // Without a card at hand it means nothing here, and what the clipboard holds is kept.
      if (ids.length === 0) return
      event.preventDefault()
      if (hands.current !== null) {
        copyInto(event.clipboardData, hands.current, ids, isCut)
        return
      }
      const early = copyEarly(ids, isCut).finally(() => {
        if (copying.current === early) copying.current = null
      })
      copying.current = early
    }
    const handlePaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || !isOurs(event)) return
      event.preventDefault()
      const { clipboardData } = event
      const contents = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
      if (hands.current !== null && copying.current === null) hands.current.paste(contents, hands.current.words)
      else {
        const whole = Promise.all([loadHands(language), copying.current])
        void whole.then(([{ paste, words }, copied]) => paste(copied ?? contents, words))
      }
    }
    document.addEventListener('copy', handleCopy)
    document.addEventListener('cut', handleCopy)
    document.addEventListener('paste', handlePaste)
    return () => {
      document.removeEventListener('copy', handleCopy)
      document.removeEventListener('cut', handleCopy)
      document.removeEventListener('paste', handlePaste)
    }
  }, [language])
  return null
}

/** Gives what was copied; null where nothing was, or the network is not there to fetch what copies. */
async function copyEarly(ids: readonly string[], isCut: boolean): Promise<ClipContents | null> {
  try {
    const { copyByMenu } = await import('./byMenu.ts')
    return await copyByMenu(ids, isCut)
  } catch (error) {
    if (isFetchFailure(error)) return null
    throw error
  }
}

type Hands = Awaited<ReturnType<typeof loadHands>>

/** What copies and pastes, with its words: files that no first picture needs. */
async function loadHands(language: Language) {
  const [{ copyOf, afterCopy, paste }, { watchPointer }, words] = await Promise.all([
    import('./clipboard.ts'),
    import('./pasteSpot.ts'),
    loadWholeWords(language),
  ])
  return { copyOf, afterCopy, paste, watchPointer, words }
}

function copyInto(data: DataTransfer, hands: Hands, ids: readonly string[], isCut: boolean): void {
  const copied = hands.copyOf(ids, isCut, hands.words)
  if (copied === null) return
  data.setData('text/plain', copied.contents.text)
  data.setData('text/html', copied.contents.html)
  hands.afterCopy(copied, ids, isCut, hands.words)
}

const ELSEWHERE = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** Whether the event is about the map, and not about a field or a dialog. */
function isOurs({ defaultPrevented, target }: ClipboardEvent): boolean {
  const focused = document.activeElement
  const isElsewhere = [target, focused].some((one) => one instanceof Element && one.closest(ELSEWHERE) !== null)
  return !defaultPrevented && !isElsewhere && viewStore.getState().dialog === null
}

function hasMarkedText(): boolean {
  const marked = window.getSelection()
  return marked !== null && marked.type === 'Range' && marked.toString().trim() !== ''
}
