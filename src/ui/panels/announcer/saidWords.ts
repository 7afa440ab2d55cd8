import type { Words } from '../../../i18n/t.ts'
import { isActLabel } from '../../../store/labels.ts'
import { mapStore } from '../../../store/map.ts'
import type { Announcement } from '../../../store/view.ts'
import { nameOf } from '../../canvas/names.ts'

/** An announcement as a sentence; a card it speaks of goes by its name. */
export function saidWords({ key, values }: Announcement, words: Words): string {
  const { label, id, ...rest } = values
  const what = typeof label === 'string' && isActLabel(label) ? words.t(`act.${label}`) : ''
  const name = typeof id === 'string' ? nameOf(mapStore.getState().map, words, id) : ''
  return words.t(`said.${key}`, { ...rest, what, name })
}
