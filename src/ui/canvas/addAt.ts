import type { Cell } from '../../model/place.ts'
import type { CardKind } from '../../model/kinds.ts'
import { acts } from '../../store/acts.ts'
import { holdTyping } from '../typeAhead.ts'
import { markPointed, setBoard } from './board.ts'

/** Adds a card at the end of a cell and opens its title for typing. */
export function addAt(cell: Cell, kind: CardKind = 'occupation'): void {
  const id = acts.addCard(kind, cell)
  if (id === null) return
  markPointed(null)
  setBoard({ editingId: id })
  // The card stands once its place is worked out.
  holdTyping()
}
