import { addCard } from '../edit/add.ts'
import { setCredentialRequired, setEntry, setField, setText } from '../edit/change.ts'
import { requireNewCredential } from '../edit/credential.ts'
import { addItem, addTitle, changeTitle, moveTitle, removeItem, removeTitle } from '../edit/items.ts'
import { placeCards, reorderCard, spanCard } from '../edit/place.ts'
import { removeRecords } from '../edit/remove.ts'
import type { Change } from '../model/change.ts'
import type { MapRecord } from '../model/kinds.ts'
import type { CardActs, FieldWish } from './actTypes.ts'
import { changesTogether } from './changeTogether.ts'
import type { ActLabel } from './labels.ts'
import { newId } from './newId.ts'
import { perform, performAdd } from './perform.ts'
import { getSession } from './session.ts'
import { stepTogether } from '../edit/stepTogether.ts'
import { select } from './viewActs.ts'

/** Acts on cards and their fields; those on fields serve every kind of record. */
export const cardActs: CardActs = {
  addCard: (kind, cell, index, words) => {
    const options = { ...(index !== undefined && { index }), ...(words !== undefined && { words }) }
    const id = performAdd('addCard', (map) => addCard(map, kind, cell, options, newId))
    if (id !== null) select([id])
    return id
  },
  setField: (id, field, value) => perform(changeLabel(id), (map) => setField(map, id, field, value)),
  setEntry: (id, field, key, value) => perform(changeLabel(id), (map) => setEntry(map, id, field, key, value)),
  setText: (id, field, language, words) => perform(changeLabel(id), (map) => setText(map, id, field, language, words)),
  changeTogether: (wishes) =>
    perform(changeLabel(firstIdOf(wishes)), (map) => changesTogether(map, wishes, newId), { count: wishes.length }),
  takeAway: (wishes, taken) =>
    perform(changeLabel(firstIdOf(wishes)), (map) => changesTogether(map, wishes, newId), { taken }),
  addTitle: (id, language, words, socCode = null) =>
    performAdd('changeCard', (map) => byKey(addTitle(map, id, { words, language, socCode }, newId))),
  changeTitle: (id, key, change) => perform('changeCard', (map) => changeTitle(map, id, key, change)),
  removeTitle: (id, key, taken) => perform('changeCard', (map) => removeTitle(map, id, key), { taken }),
  moveTitle: (id, key, index) => perform('changeCard', (map) => moveTitle(map, id, key, index)),
  addItem: (id, field, words) => performAdd('changeCard', (map) => byKey(addItem(map, id, field, words, newId))),
  removeItem: (id, field, key) => perform('changeCard', (map) => removeItem(map, id, field, key)),
  requireNewCredential: (id, words) => performAdd('changeCard', (map) => requireNewCredential(map, id, words, newId)),
  setCredentialRequired: (id, credentialId, isRequired) =>
    perform('changeCard', (map) => setCredentialRequired(map, id, credentialId, isRequired)),
  placeCards: (ids, cell, index) =>
    perform('moveCards', (map) => placeCards(map, ids, cell, index), { count: ids.length }),
  stepCards: (ids, direction) =>
    perform('moveCards', (map) => stepTogether(map, ids, direction), { count: ids.length }),
  reorderCard: (id, index) => perform('moveCards', (map) => reorderCard(map, id, index), { count: 1 }),
  spanCard: (id, span) => perform('spanCard', (map) => spanCard(map, id, span), { count: span }),
  remove: (ids) => perform('remove', (map) => removeRecords(map, ids), { count: ids.length }),
  // How to copy comes with the clipboard, after the first picture.
  duplicate: async (ids) => (await import('./clipboard.ts')).duplicateCards(ids),
}

function byKey(added: { readonly changes: readonly Change[]; readonly key: string | null }): {
  readonly changes: readonly Change[]
  readonly id: string | null
} {
  return { changes: added.changes, id: added.key }
}

/** The record whose kind names the act. */
function firstIdOf([first]: readonly FieldWish[]): string {
  if (first === undefined) return ''
  return first.type === 'newCredential' ? (first.ids[0] ?? '') : first.id
}

function changeLabel(id: string): ActLabel {
  const kind: MapRecord['kind'] | undefined = getSession()?.getMap()?.records.get(id)?.kind
  if (kind === 'settings') return 'changeMap'
  if (kind === 'level' || kind === 'pathway') return 'changeLane'
  return kind === 'link' ? 'changeLink' : 'changeCard'
}
