/** Several small changes as one act: what a form's "Save" or a change to many cards comes to. */
import { applyChanges } from '../edit/applyChanges.ts'
import { setEntry, setField } from '../edit/change.ts'
import { requireNewCredential } from '../edit/credential.ts'
import { addItem } from '../edit/items.ts'
import { moveLevel, movePathway } from '../edit/lanes.ts'
import type { Change } from '../model/change.ts'
import type { NewId } from '../model/ids.ts'
import type { CareerMap } from '../model/map.ts'
import type { FieldWish } from './actTypes.ts'

/** The changes of all wishes, each seeing what those before it did. A wish that makes no sense (any more) is left out. */
export function changesTogether(map: CareerMap, wishes: readonly FieldWish[], newId: NewId): readonly Change[] {
  const done: Change[] = []
  let now = map
  for (const wish of wishes) {
    const changes = changesFor(now, wish, newId)
    done.push(...changes)
    now = applyChanges(now, changes)
  }
  return done
}

function changesFor(map: CareerMap, wish: FieldWish, newId: NewId): readonly Change[] {
  switch (wish.type) {
    case 'field':
      return setField(map, wish.id, wish.field, wish.value)
    case 'entry':
      return setEntry(map, wish.id, wish.field, wish.key, wish.value)
    case 'item':
      return addItem(map, wish.id, wish.field, wish.words, newId).changes
    case 'newCredential':
      return requireNew(map, wish.ids, wish.words, newId)
    case 'lane':
      return map.records.get(wish.id)?.kind === 'level'
        ? moveLevel(map, wish.id, wish.index)
        : movePathway(map, wish.id, wish.index)
  }
}

/** One new credential that all of these occupations require. */
function requireNew(map: CareerMap, ids: readonly string[], words: string, newId: NewId): readonly Change[] {
  const [first = '', ...others] = ids
  const { changes, id } = requireNewCredential(map, first, words, newId)
  if (id === null) return []
  const made = applyChanges(map, changes)
  return [...changes, ...others.flatMap((other) => setEntry(made, other, 'credentials', id, true))]
}
