import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { readAll, recordsOf } from '../../src/doc/codec.ts'
import { isSame } from '../../src/model/json.ts'
import { encodeStart, exchangeAll, makePeer, settledContent, shownContent } from '../helpers/history.ts'
import { makeChance } from '../helpers/random.ts'
import { pickWish } from '../helpers/wishes.ts'

const base = encodeStart()
const MINE = 10
const YOURS = 20
/** Whose turn it is, whether all is exchanged after it, and the seed of the step. */
const turns = fc.array(
  fc.tuple(fc.constantFrom<'me' | 'you'>('me', 'you'), fc.boolean(), fc.integer({ min: 0, max: 2 ** 31 })),
  { minLength: 2, maxLength: 24 },
)

describe('undoing my acts', () => {
  it('never changes a value you wrote or took away, nor takes a record of yours', () => {
    fc.assert(
      fc.property(turns, (steps) => {
        const me = makePeer(base, MINE, 'm')
        const you = makePeer(base, YOURS, 'y')
        const removed = { me: new Set<string>(), you: new Set<string>() }
        for (const [turn, isExchanged, seed] of steps) {
          const peer = turn === 'me' ? me : you
          const before = [...recordsOf(peer.doc).keys()]
          const chance = makeChance(seed)
          const wish = pickWish(chance)
          const map = peer.projection.getMap()
          peer.history.act(wish.verb, wish.run({ map, chance, newId: peer.newId }))
          before.filter((id) => !recordsOf(peer.doc).has(id)).forEach((id) => removed[turn].add(id))
          if (isExchanged) exchangeAll([me, you])
        }
        exchangeAll([me, you])
        const gone = [...removed.you].filter((id) => !removed.me.has(id) && !recordsOf(me.doc).has(id))
        while (me.history.canUndo) {
          const yours = writtenBy(me.doc, YOURS)
          const shown = new Set(me.projection.getMap().records.keys())
          me.history.undo()
          expect(yours.filter(({ id, key, value }) => !isSame(valueAt(me.doc, id, key), value))).toEqual([])
          const lost = yours.filter(
            ({ id, key }) => key === 'id' && shown.has(id) && !me.projection.getMap().records.has(id),
          )
          expect(lost).toEqual([])
          expect(gone.filter((id) => recordsOf(me.doc).has(id))).toEqual([])
          expect(me.projection.getQuarantined()).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('and doing them again gives the same map, when nobody else is there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { maxLength: 15 }), (seeds) => {
        const me = makePeer(base, MINE, 'm')
        const contents = [shownContent(me.projection)]
        for (const seed of seeds) {
          const chance = makeChance(seed)
          const wish = pickWish(chance)
          const changes = wish.run({ map: me.projection.getMap(), chance, newId: me.newId })
          if (changes.length === 0) continue
          me.history.act(wish.verb, changes)
          contents.push(shownContent(me.projection))
        }
        const forth = [...contents]
        for (const content of contents.toReversed().slice(1)) {
          me.history.undo()
          expect(shownContent(me.projection)).toBe(content)
        }
        expect(me.history.canUndo).toBe(false)
        for (const content of forth.slice(1)) {
          me.history.redo()
          expect(shownContent(me.projection)).toBe(content)
        }
        expect(readAll(me.doc).quarantined).toEqual([])
        expect(settledContent(me.doc)).toBe(forth.at(-1))
      }),
      { numRuns: 200 },
    )
  })
})

interface Written {
  readonly id: string
  readonly key: string
  readonly value: unknown
}

/** Every value that stands in the document and that this client wrote. */
function writtenBy(doc: Y.Doc, client: number): readonly Written[] {
  const found: Written[] = []
  for (const [id, stored] of recordsOf(doc).entries()) {
    if (!(stored instanceof Y.Map)) continue
    for (const [key, item] of stored._map) {
      if (!item.deleted && item.id.client === client) found.push({ id, key, value: stored.get(key) })
    }
  }
  return found
}

function valueAt(doc: Y.Doc, id: string, key: string): unknown {
  const stored = recordsOf(doc).get(id)
  return stored instanceof Y.Map ? stored.get(key) : undefined
}
