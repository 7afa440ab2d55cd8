import type { CardRecord } from '../model/kinds.ts'
import { titlesOf } from '../model/occupation.ts'
import { acts } from '../store/acts.ts'

/** Longest title that fits a card in any sensible way, in UTF-16 units. */
export const TITLE_LIMIT = 300

/** A card's title in exactly this language: what is typed goes there, not into another one. */
export function typedTitle(card: CardRecord, language: string): string {
  if (card.kind === 'occupation') return titlesOf(card)[0]?.text[language] ?? ''
  return (card.kind === 'note' ? card.text : card.name)[language] ?? ''
}

/** What the others know the field of a card's title by. */
export function titleField(card: CardRecord): string {
  if (card.kind !== 'occupation') return card.kind === 'note' ? 'text' : 'name'
  return `title.${titlesOf(card)[0]?.id ?? ''}`
}

/** Gives a card the title that was typed; one undo step, or none where nothing changed. */
export function keepTitle(card: CardRecord, language: string, words: string): void {
  if (words === typedTitle(card, language)) return
  if (card.kind !== 'occupation') {
    acts.setText(card.id, card.kind === 'note' ? 'text' : 'name', language, words)
    return
  }
  const first = titlesOf(card)[0]
  if (first === undefined) acts.addTitle(card.id, language, words)
  else acts.changeTitle(card.id, first.id, { language, words })
}
