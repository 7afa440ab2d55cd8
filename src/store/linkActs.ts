import { connect, reconnect, reverseLink, setRelation } from '../edit/connect.ts'
import { attachSupport, pinNote } from '../edit/note.ts'
import type { LinkActs } from './actTypes.ts'
import { newId } from './newId.ts'
import { perform, performAdd } from './perform.ts'

/** Acts on links, and on what is pinned or attached to something. */
export const linkActs: LinkActs = {
  connect: (from, to, relation = null) => performAdd('connect', (map) => connect(map, from, to, relation, newId)),
  reverseLink: (id) => perform('reverseLink', (map) => reverseLink(map, id)),
  reconnect: (id, end, cardId) => perform('reconnect', (map) => reconnect(map, id, end, cardId)),
  setRelation: (id, relation) => perform('changeLink', (map) => setRelation(map, id, relation)),
  pinNote: (target, noteType, words) =>
    performAdd('pinNote', (map) => pinNote(map, target, noteType, words, map.settings.mainLanguage, newId)),
  attachSupport: (targetId, words, supportType = 'other') =>
    performAdd('attachSupport', (map) => attachSupport(map, targetId, { words, supportType }, newId)),
}
