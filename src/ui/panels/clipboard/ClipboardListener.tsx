import { useEffect } from 'react'

import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import { canEdit, targetIds } from '../../actions/action.ts'
import { useWholeWords } from '../../words.tsx'
import { afterCopy, copyOf, paste } from './clipboard.ts'
import { watchPointer } from './pasteSpot.ts'

/**
 * Listens to the browser's own copy, cut and paste, for which no page needs a permission. In fields, dialogs
 * and over marked text they stay the browser's.
 */
export function ClipboardListener() {
  // Asked for here and not around it: its words and its file come side by side, and the first copy is not missed.
  const words = useWholeWords()
  useEffect(() => {
    const handleCopy = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || !isOurs(event) || hasMarkedText()) return
      const state = { map: mapStore.getState(), view: viewStore.getState() }
      const isCut = event.type === 'cut'
      const ids = targetIds(state)
      // Without a card at hand it means nothing here, and what the clipboard holds is kept.
      if (ids.length === 0) return
      event.preventDefault()
      const copied = copyOf(ids, words)
      if (copied === null) return
      event.clipboardData.setData('text/plain', copied.contents.text)
      event.clipboardData.setData('text/html', copied.contents.html)
      afterCopy(copied, ids, isCut && canEdit(state), words)
    }
    const handlePaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || !isOurs(event)) return
      event.preventDefault()
      const { clipboardData } = event
      paste({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }, words)
    }
    document.addEventListener('copy', handleCopy)
    document.addEventListener('cut', handleCopy)
    document.addEventListener('paste', handlePaste)
    const stopWatching = watchPointer()
    return () => {
      document.removeEventListener('copy', handleCopy)
      document.removeEventListener('cut', handleCopy)
      document.removeEventListener('paste', handlePaste)
      stopWatching()
    }
  }, [words])
  return null
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
