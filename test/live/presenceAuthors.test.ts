import { expect, it } from 'vitest'
import * as Y from 'yjs'

import { watchAuthors } from '../../src/live/presenceAuthors.ts'

it('tells which tabs wrote what came, and none of what was only deleted', () => {
  const [ana, ben, mine] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const authors = watchAuthors(mine)
  const seen: (readonly string[])[] = []
  mine.getMap('records').observeDeep(() => seen.push(authors.getLast()))

  ana.getMap('records').set('a', 1)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(ana))
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
  ben.getMap('records').delete('a')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(ben))
  ana.getMap('records').set('b', 1)
  ben.getMap('records').set('c', 1)
  Y.applyUpdate(mine, Y.mergeUpdates([ana, ben].map((doc) => Y.encodeStateAsUpdate(doc))))

  const [idOfAna, idOfBen] = [String(ana.clientID), String(ben.clientID)]
  expect(seen.map((ids) => ids.toSorted())).toEqual([[idOfAna], [], [idOfAna, idOfBen].toSorted()])
  authors.destroy()
})
