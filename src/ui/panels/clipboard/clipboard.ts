/** What cutting, copying and pasting say and do, however they were asked for. */
import type { Words } from '../../../i18n/t.ts'
import { acts } from '../../../store/acts.ts'
import { copyCards, pasteContents, removeCut } from '../../../store/clipboard.ts'
import type { ClipContents, Copied } from '../../../store/clipboard.ts'
import { mapStore } from '../../../store/map.ts'
import { showToast } from '../../parts/toasts.ts'
import { problemWords, reportWords, tableWords } from './clipWords.ts'
import { pasteSpot } from './pasteSpot.ts'

/** The texts for the clipboard; null (and told) when no card is meant. */
export function copyOf(ids: readonly string[], isCut: boolean, words: Words): Copied | null {
  const copied = copyCards(ids, isCut, tableWords(words))
  if (copied === null) showToast(words.t('clip.nothingToCopy'))
  return copied
}

/** Once the texts are on the clipboard: takes cut cards away, and says what was done. */
export function afterCopy(copied: Copied, ids: readonly string[], isCut: boolean, { t }: Words): void {
  if (isCut && removeCut(ids) !== null) return
  const said = [t(isCut ? 'clip.cut' : 'clip.copied', { n: copied.cards })]
  if (copied.leftLinks > 0) said.push(t('clip.leavesLinks', { n: copied.leftLinks }))
  if (isCut && copied.mentions > 0) said.push(t('clip.leavesMentions', { n: copied.mentions }))
  showToast(said.join(' '), isCut ? undoing('cut', t('action.undo')) : null)
}

/** Pastes, and says what became of it. */
export function paste(contents: ClipContents, words: Words): void {
  const outcome = pasteContents(contents, pasteSpot)
  if (!outcome.ok) showToast(problemWords(words, outcome.problem))
  else showToast(reportWords(words, outcome.value), undoing('paste', words.t('action.undo')))
}

/** Undoes this act and no other: when something was done since, Undo is in the bar. */
function undoing(label: 'cut' | 'paste', words: string) {
  return {
    label: words,
    run: () => {
      if (mapStore.getState().undoLabel === label) acts.undo()
    },
  }
}
