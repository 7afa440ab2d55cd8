import { fold } from '../model/fold.ts'
import type { Level } from '../model/level.ts'
import type { Pathway } from '../model/pathway.ts'

/**
 * The row or column that stands for one of another map: the very same, else the first of the same name in any
 * language, whatever its case and accents.
 */
export function laneLike<L extends Level | Pathway>(
  lanes: readonly L[],
  { id, label }: Pick<Level | Pathway, 'label'> & { readonly id: string },
): L | undefined {
  const same = lanes.find((lane) => lane.id === id)
  if (same !== undefined) return same
  const names = new Set(namesOf(label))
  return lanes.find((lane) => namesOf(lane.label).some((name) => names.has(name)))
}

function namesOf(label: Level['label']): readonly string[] {
  return Object.values(label)
    .map(fold)
    .filter((words) => words !== '')
}
