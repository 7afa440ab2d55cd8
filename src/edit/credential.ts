import { blankCredential } from '../model/blank.ts'
import type { NewId } from '../model/ids.ts'
import type { CareerMap } from '../model/map.ts'
import { recordOf } from '../model/map.ts'
import { textIn } from '../model/text.ts'
import { NOT_ADDED } from './add.ts'
import type { Added } from './add.ts'

/** Longest name that is also its own chip. */
const SHORT = 16

/** A new credential without a place on the map, required by an occupation from the start. */
export function requireNewCredential(map: CareerMap, occupationId: string, words: string, newId: NewId): Added {
  if (recordOf(map, 'occupation', occupationId) === undefined || words === '') return NOT_ADDED
  const name = textIn(map.settings.mainLanguage, words)
  const credential = blankCredential({ name, shortName: words.length <= SHORT ? words : '' }, newId)
  if (map.records.has(credential.id)) return NOT_ADDED
  return {
    id: credential.id,
    changes: [
      { type: 'put', record: credential },
      { type: 'setEntry', id: occupationId, field: 'credentials', key: credential.id, value: true },
    ],
  }
}
