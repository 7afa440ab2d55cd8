import { useEffect, useRef } from 'react'

import { loadWholeWords } from '../../../i18n/load.ts'
import type { Language } from '../../../i18n/t.ts'
import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import { canEdit, targetIds } from '../../actions/action.ts'
import { useWords } from '../../words.tsx'

interface ClipboardListenerProps {
  /** Whether the map is on the screen: only then what copying takes is fetched, unless it is asked for before. */
  readonly isDrawn: boolean
}

/**
 * Listens to the browser's own copy, cut and paste, for which no page needs a permission. In fields, dialogs
 * and over marked text they stay the browser's. Before their hands are there, a copy is done as from a menu, and a
 * paste keeps its texts until it can be done.
 */
export function ClipboardListener({ isDrawn }: ClipboardListenerProps) {
  const { language } = useWords()
  const hands = useRef<Hands | null>(null)

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
      if (hands.current === null) void loadMenu().then(({ copyByMenu }) => copyByMenu(ids, isCut))
      else copyInto(event.clipboardData, hands.current, ids, isCut)
    }
    const handlePaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || !isOurs(event)) return
      event.preventDefault()
      const { clipboardData } = event
      const contents = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
      if (hands.current === null) void loadHands(language).then(({ paste, words }) => paste(contents, words))
      else hands.current.paste(contents, hands.current.words)
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

const loadMenu = () => import('./byMenu.ts')

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
  const copied = hands.copyOf(ids, hands.words)
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
