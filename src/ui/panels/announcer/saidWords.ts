import type { Words } from '../../../i18n/t.ts'
import { isActLabel } from '../../../store/labels.ts'
import { mapStore } from '../../../store/map.ts'
import type { Announcement } from '../../../store/view.ts'
import { actWords } from '../../actions/actWords.ts'
import { nameOf } from '../../canvas/names.ts'

/** An announcement as a sentence; a card it speaks of goes by its name. */
export function saidWords({ key, values }: Announcement, words: Words): string {
  const { label, id, step, ...rest } = values
  const kind = typeof label === 'string' && isActLabel(label) ? words.t(`act.${label}`) : ''
  const what = (typeof step === 'number' ? stepWords(step, words) : null) ?? kind
  const name = typeof id === 'string' ? nameOf(mapStore.getState().map, words, id) : ''
  return words.t(`said.${key}`, { ...rest, what, name })
}

/** A step of mine by name, whether it stands or was just taken back; null where it is listed no more. */
function stepWords(id: number, words: Words): string | null {
  const { map, undoSteps, redoSteps } = mapStore.getState()
  const step = [...redoSteps, ...undoSteps].find((one) => one.id === id)
  return step === undefined ? null : actWords(step, map, words)
}
