import * as v from 'valibot'

import { LinkId } from '../../src/model/ids.ts'
import type { CardKind, PlacedCard } from '../../src/model/kinds.ts'
import { makeLink } from '../../src/model/link.ts'
import type { Link, LinkRelation } from '../../src/model/link.ts'
import { cellKey } from '../../src/model/place.ts'
import type { GeneratedCell } from './cards.ts'
import type { Dice } from './dice.ts'

const CONDITIONS = [
  { en: 'any 1 of 2', es: '1 de 2' },
  { en: 'after 1 year on the job', es: 'tras 1 año de trabajo' },
  { en: 'with employer sponsorship', es: 'con apoyo del empleador' },
]

/** How many tries a link gets to find two ends that suit each other before the map is taken as full. */
const TRIES = 60

/** Up to `count` links between different pairs of cards, mostly one level up and at most one column aside. */
export function generateLinks(
  dice: Dice,
  cards: readonly PlacedCard[],
  cells: readonly GeneratedCell[],
  count: number,
): readonly Link[] {
  const at = new Map(cells.map((cell) => [cellKey(cell), cell]))
  const standing = new Map<string, PlacedCard[]>()
  for (const card of cards) {
    const cell = at.get(cellKey(card.place))
    if (cell === undefined) continue
    const key = `${cell.row},${cell.column}`
    standing.set(key, [...(standing.get(key) ?? []), card])
  }
  const starts = cards.filter((card) => card.kind !== 'offRamp' && card.kind !== 'note' && card.kind !== 'support')
  const pairs = new Set<string>()
  const links: Link[] = []
  for (let left = count * TRIES; left > 0 && links.length < count && starts.length > 1; left -= 1) {
    const from = dice.pick(starts)
    const cell = at.get(cellKey(from.place))
    if (cell === undefined) continue
    const up = dice.pick([0, 1, 1, 1, 1, 1, 1, 2])
    const aside = dice.pick([0, 0, 0, 0, 1, -1, 1, -1, 2, -2])
    const choices = standing.get(`${cell.row - up},${cell.column + aside}`) ?? []
    if (choices.length === 0) continue
    const to = dice.pick(choices)
    const relation = relationOf(from.kind, to.kind, up === 0 && aside !== 0)
    const pair = [from.id, to.id].sort().join('|')
    if (relation === null || from.id === to.id || pairs.has(pair)) continue
    pairs.add(pair)
    links.push(
      makeLink({
        id: v.parse(LinkId, `lnk_g${links.length}`),
        from: from.id,
        to: to.id,
        relation,
        months: dice.isHit(0.15) ? dice.pick([3, 6, 12, 18, 24]) : null,
        condition: dice.isHit(0.05) ? dice.pick(CONDITIONS) : {},
        credits: relation === 'stacks' || relation === 'articulates' ? dice.pick([6, 15, 30, null]) : null,
        illustrative: dice.isHit(0.2),
      }),
    )
  }
  return links
}

function relationOf(from: CardKind, to: CardKind, isAside: boolean): LinkRelation | null {
  if (to === 'onRamp' || to === 'note' || to === 'support') return null
  if (to === 'offRamp') return 'exits'
  if (from === 'onRamp') return 'enters'
  if (from === 'credential' && to === 'credential') return 'stacks'
  if (from === 'program' && to === 'program') return 'articulates'
  if (from === 'program' || from === 'credential') return 'prepares'
  return isAside ? 'lateral' : 'advances'
}
