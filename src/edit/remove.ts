import type { Change } from '../model/change.ts'
import { isCard } from '../model/kinds.ts'
import type { MapRecord } from '../model/kinds.ts'
import { allOf, indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'

/**
 * Removes cards, links and marks, with all that cannot stand without them: links of a card, and the notes and
 * supports that hang on what goes and have no place of their own. What only mentions them is left, without
 * the mention. Levels and pathways are not removed here (see `lanes.ts`), and settings never.
 */
export function removeRecords(map: CareerMap, ids: readonly string[]): readonly Change[] {
  const gone = new Set<string>()
  const open = ids.filter((id) => isRemovable(map.records.get(id)))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (gone.has(id)) continue
    gone.add(id)
    open.push(...dependentsOf(map, id))
  }
  if (gone.size === 0) return []
  return [...mentionsOf(map, gone), ...[...gone].map((id): Change => ({ type: 'remove', id }))]
}

function isRemovable(record: MapRecord | undefined): boolean {
  return record !== undefined && (isCard(record) || record.kind === 'link' || record.kind === 'emptyCell')
}

function dependentsOf(map: CareerMap, id: string): readonly string[] {
  const { linksAt, notesOn, supportsOn } = indexOf(map)
  const hanging = [...(notesOn.get(id) ?? []), ...(supportsOn.get(id) ?? [])].filter(({ place }) => place === null)
  return [...(linksAt.get(id) ?? []), ...hanging].map((record) => record.id)
}

/** Changes that take the ids of what goes out of what stays. */
function mentionsOf(map: CareerMap, gone: ReadonlySet<string>): readonly Change[] {
  const { notesOn, supportsOn, links } = indexOf(map)
  const stays = ({ id }: { readonly id: string }): boolean => !gone.has(id)
  return [
    ...[...gone].flatMap((id): Change[] => [
      ...(notesOn.get(id) ?? [])
        .filter(stays)
        .map((note): Change => ({ type: 'set', id: note.id, field: 'target', value: null })),
      ...(supportsOn.get(id) ?? [])
        .filter(stays)
        .map((support): Change => ({ type: 'set', id: support.id, field: 'attachedTo', value: null })),
    ]),
    ...allOf(map, 'occupation')
      .filter(stays)
      .flatMap((card) => withoutKeys(card.id, 'credentials', card.credentials, gone)),
    ...links.filter(stays).flatMap((link) => withoutKeys(link.id, 'supports', link.supports, gone)),
  ]
}

function withoutKeys(id: string, field: string, entries: object, gone: ReadonlySet<string>): readonly Change[] {
  return Object.keys(entries)
    .filter((key) => gone.has(key))
    .map((key) => ({ type: 'setEntry', id, field, key, value: undefined }))
}
