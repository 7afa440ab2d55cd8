import { mapStore } from '../../../store/map.ts'
import { isActLabel } from '../../../store/labels.ts'
import { useView } from '../../../store/view.ts'
import type { Announcement } from '../../../store/view.ts'
import type { Words } from '../../../i18n/t.ts'
import { nameOf } from '../../canvas/names.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'

/** Says what was done, and why something was not, to those who do not see it happen. */
export function Announcer() {
  const words = useWords()
  const said = useView((view) => view.announcement)
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {said === null ? null : <span key={said.at}>{saidWords(said, words)}</span>}
      </span>
    </VisuallyHidden>
  )
}

/** An announcement as a sentence. */
export function saidWords({ key, values }: Announcement, words: Words): string {
  const { label, id, ...rest } = values
  const what = typeof label === 'string' && isActLabel(label) ? words.t(`act.${label}`) : ''
  const name = typeof id === 'string' ? nameOf(mapStore.getState().map, words, id) : ''
  return words.t(`said.${key}`, { ...rest, what, name })
}
