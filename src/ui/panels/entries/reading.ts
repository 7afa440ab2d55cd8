/** What an entry says of its card, in words: the same in the table and in the outline. */
import type { Words } from '../../../i18n/t.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import type { Link } from '../../../model/link.ts'
import type { CareerMap } from '../../../model/map.ts'
import { indexOf, supportsAlong } from '../../../model/map.ts'
import type { Note } from '../../../model/note.ts'
import type { Support } from '../../../model/support.ts'
import { nameOf, read, titleOf } from '../../canvas/names.ts'
import { factLines } from './facts.ts'
import type { FactLine } from './facts.ts'

/** A note or a support that hangs on something. */
export interface PinnedReading {
  readonly id: string
  readonly type: string
  readonly words: string
}

export interface LinkReading {
  readonly id: string
  readonly otherId: string
  /** "advances to Web Developer", "Web Developer advances to this". */
  readonly words: string
  readonly hung: readonly PinnedReading[]
}

export interface CardReading {
  /** Never empty. */
  readonly title: string
  readonly facts: readonly FactLine[]
  readonly pinned: readonly PinnedReading[]
  readonly links: readonly LinkReading[]
}

export function readCard(map: CareerMap, words: Words, card: CardRecord): CardReading {
  const { linksAt, notesOn, supportsOn } = indexOf(map)
  return {
    title: titleOf(map, words, card) || words.t('canvas.untitled'),
    facts: factLines(map, words, card),
    pinned: readPinned(map, words, notesOn.get(card.id) ?? [], supportsOn.get(card.id) ?? []),
    links: (linksAt.get(card.id) ?? []).map((link) => readLink(map, words, card.id, link)),
  }
}

/** All that `readCard` looks at, for telling whether it would say something else now. */
export function cardInputs(map: CareerMap, words: Words, card: CardRecord): readonly unknown[] {
  const { linksAt, notesOn, supportsOn } = indexOf(map)
  const links = linksAt.get(card.id) ?? []
  const credentials = card.kind === 'occupation' ? Object.keys(card.credentials) : []
  return [
    words,
    card,
    map.settings.mainLanguage,
    linksAt.get(card.id),
    notesOn.get(card.id),
    supportsOn.get(card.id),
    ...links.flatMap(({ id, from, to, supports }) => [
      map.records.get(from === card.id ? to : from),
      notesOn.get(id),
      supportsOn.get(id),
      ...Object.keys(supports).map((supportId) => map.records.get(supportId)),
    ]),
    ...credentials.map((id) => map.records.get(id)),
  ]
}

export function readPinned(
  map: CareerMap,
  words: Words,
  notes: readonly Note[],
  supports: readonly Support[],
): readonly PinnedReading[] {
  return [
    ...notes.map(({ id, noteType, text }) => ({
      id,
      type: words.t(`noteType.${noteType}`),
      words: read(map, words, text),
    })),
    ...supports.map(({ id, name }) => ({ id, type: words.t('kind.support'), words: read(map, words, name) })),
  ]
}

function readLink(map: CareerMap, words: Words, cardId: string, link: Link): LinkReading {
  const isOut = link.from === cardId
  const otherId = isOut ? link.to : link.from
  const name = nameOf(map, words, otherId)
  const { notesOn } = indexOf(map)
  return {
    id: link.id,
    otherId,
    words: words.t(isOut ? `inspector.linkOut.${link.relation}` : `inspector.linkIn.${link.relation}`, { name }),
    hung: readPinned(map, words, notesOn.get(link.id) ?? [], supportsAlong(map, link)),
  }
}
