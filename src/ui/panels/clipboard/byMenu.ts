/** Cut, copy and paste from menus, where the browser must be asked for its clipboard and may refuse. */
import { loadWholeWords } from '../../../i18n/load.ts'
import type { ClipContents } from '../../../store/clipboard.ts'
import { meStore } from '../../../store/me.ts'
import { isMacKeyboard } from '../../actions/shortcut.ts'
import { showToast } from '../../parts/toasts.ts'
import { afterCopy, copyOf, paste } from './clipboard.ts'

/**
 * Copies cards, and takes them away where they were cut and are safe on the clipboard. Gives what is there now; null
 * where nothing was copied.
 */
export async function copyByMenu(ids: readonly string[], isCut: boolean): Promise<ClipContents | null> {
  const words = await wordsNow()
  const copied = copyOf(ids, isCut, words)
  if (copied === null) return null
  const { text, html } = copied.contents
  const item = (content: string, type: string): Blob => new Blob([content], { type })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': item(text, 'text/plain'), 'text/html': item(html, 'text/html') }),
    ])
  } catch {
    // The browser's no, or a browser without this: keys do without its leave.
    showToast(words.t('clip.refusedCopy', { keys: keys(isCut ? 'X' : 'C') }))
    return null
  }
  afterCopy(copied, ids, isCut, words)
  return copied.contents
}

/** Pastes what the browser lets us read. */
export async function pasteByMenu(): Promise<void> {
  const words = await wordsNow()
  const contents = await readClipboard()
  if (contents !== null) {
    paste(contents, words)
    return
  }
  const isTouch = window.matchMedia('(pointer: coarse)').matches
  showToast(isTouch ? words.t('clip.refusedPasteTouch') : words.t('clip.refusedPaste', { keys: keys('V') }))
}

/** Null where the browser, or the person it asked, says no. */
async function readClipboard(): Promise<ClipContents | null> {
  try {
    const items = await navigator.clipboard.read()
    const read = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type))
      return item === undefined ? '' : (await item.getType(type)).text()
    }
    return { text: await read('text/plain'), html: await read('text/html') }
  } catch {
    return null
  }
}

/** The words in use; they are at hand, so that this takes no time a browser would mind. */
function wordsNow() {
  return loadWholeWords(meStore.getState().language)
}

function keys(letter: string): string {
  return isMacKeyboard() ? `⌘${letter}` : `Ctrl+${letter}`
}
