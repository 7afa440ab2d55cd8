/** Verbs for what stands in lists on a card: job titles, skills, employers. */
import type { Change } from '../model/change.ts'
import { toJson } from '../model/json.ts'
import type { NewId } from '../model/ids.ts'
import { recordOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { titlesOf } from '../model/occupation.ts'
import type { OccupationTitle } from '../model/occupation.ts'
import { compareOrder } from '../model/order.ts'
import { setEntry } from './change.ts'
import { insertKeys, moveKeys } from './ordering.ts'

/** Changes that add an item to a list, and its key; null when nothing was added. */
export interface AddedItem {
  readonly changes: readonly Change[]
  readonly key: string | null
}

export interface NewTitle {
  readonly words: string
  /** The map's main language where not given. */
  readonly language?: string
  readonly socCode?: string | null
  /** Position among the titles; last where not given. */
  readonly index?: number
}

/** Adds a job title to an occupation card. */
export function addTitle(map: CareerMap, id: string, title: NewTitle, newId: NewId): AddedItem {
  const card = recordOf(map, 'occupation', id)
  if (card === undefined) return { changes: [], key: null }
  const { words, language = map.settings.mainLanguage, socCode = null, index = Infinity } = title
  const key = newId()
  const { newcomers, healed } = insertKeys(titlesOf(card), index, 1)
  const added = newcomers.flatMap((order) =>
    setEntry(map, id, 'titles', key, { text: words === '' ? {} : { [language]: words }, socCode, order }),
  )
  if (added.length === 0) return { changes: [], key: null }
  return { changes: [...added, ...reorderTitles(map, id, healed)], key }
}

/** Changes a title's words in one language (`''` takes them away), its SOC code, or both. */
export function changeTitle(
  map: CareerMap,
  id: string,
  key: string,
  change: { readonly words?: string; readonly language?: string; readonly socCode?: string | null },
): readonly Change[] {
  const title = titleAt(map, id, key)
  if (title === undefined) return []
  const { words, language = map.settings.mainLanguage, socCode = title.socCode } = change
  const { [language]: _old, ...others } = title.text
  const text = words === undefined ? title.text : words === '' ? others : { ...title.text, [language]: words }
  return setEntry(map, id, 'titles', key, { ...title, text, socCode })
}

export function removeTitle(map: CareerMap, id: string, key: string): readonly Change[] {
  return titleAt(map, id, key) === undefined ? [] : setEntry(map, id, 'titles', key, undefined)
}

/** Moves a title so that it stands at `index` among its card's titles. */
export function moveTitle(map: CareerMap, id: string, key: string, index: number): readonly Change[] {
  const card = recordOf(map, 'occupation', id)
  return card === undefined ? [] : reorderTitles(map, id, moveKeys(titlesOf(card), key, index))
}

/** Adds a skill or an employer to an occupation card. */
export function addItem(
  map: CareerMap,
  id: string,
  field: 'skills' | 'employers',
  words: string,
  newId: NewId,
): AddedItem {
  const card = recordOf(map, 'occupation', id)
  if (card === undefined || words.trim() === '') return { changes: [], key: null }
  const key = newId()
  const sorted = Object.entries(card[field])
    .map(([itemKey, { order }]) => ({ id: itemKey, order }))
    .sort(compareOrder)
  const changes = insertKeys(sorted, Infinity, 1).newcomers.flatMap((order) =>
    setEntry(map, id, field, key, { text: words, order }),
  )
  return { changes, key: changes.length === 0 ? null : key }
}

export function removeItem(map: CareerMap, id: string, field: 'skills' | 'employers', key: string): readonly Change[] {
  return recordOf(map, 'occupation', id) === undefined ? [] : setEntry(map, id, field, key, undefined)
}

function titleAt(map: CareerMap, id: string, key: string): OccupationTitle | undefined {
  const titles = recordOf(map, 'occupation', id)?.titles
  return titles !== undefined && Object.hasOwn(titles, key) ? titles[key] : undefined
}

function reorderTitles(map: CareerMap, id: string, orders: ReadonlyMap<string, string>): readonly Change[] {
  return [...orders].flatMap(([key, order]) => {
    const title = titleAt(map, id, key)
    return title === undefined ? [] : setEntry(map, id, 'titles', key, toJson({ ...title, order }))
  })
}
