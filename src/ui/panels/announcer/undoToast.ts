import type { Words } from '../../../i18n/t.ts'
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import type { Announcement } from '../../../store/view.ts'
import { subjectName } from '../../actions/actWords.ts'
import { showToast } from '../../parts/toasts.ts'

/** Acts that take something away: whoever did not mean to must see at once how to get it back. */
const TAKING: ReadonlySet<Announcement['key']> = new Set(['remove', 'removeLane', 'mergeLanes', 'unmarkEmpty'])

/** Whether an announcement is of an act that is shown with a way to take it back. */
export function isTaking({ key, values }: Announcement): boolean {
  return (TAKING.has(key) || typeof values['taken'] === 'string') && typeof values['step'] === 'number'
}

/** Shows what was taken away, with an Undo that takes back this act and no other. */
export function showUndoToast({ values }: Announcement, sentence: string, words: Words): void {
  const { step, taken } = values
  if (typeof step !== 'number') return
  const run = (): void => void acts.undoOnly(step)
  const said = typeof taken === 'string' ? words.t('history.gone.part', { name: taken }) : goneWords(step, words)
  showToast(said ?? sentence, { label: words.t('shell.undo'), run })
}

/** What was deleted, by name; null where the act's own words must do. */
function goneWords(id: number, words: Words): string | null {
  const { map, undoSteps } = mapStore.getState()
  const step = undoSteps.find((one) => one.id === id)
  if (step === undefined || (step.label !== 'remove' && step.label !== 'removeLane')) return null
  const { sort, count } = step.subject
  if (sort === 'other') return null
  return words.t(`history.gone.${sort}`, { n: count, name: subjectName(step.subject, map, words) })
}
