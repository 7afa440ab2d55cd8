import type { Cell } from '../../model/place.ts'
import type { CardKind } from '../../model/kinds.ts'
import { acts } from '../../store/acts.ts'
import { setBoard } from './board.ts'
import { focusOn } from './focus.ts'

/** Adds a card at the end of a cell and opens its title for typing. */
export function addAt(cell: Cell, kind: CardKind = 'occupation'): void {
  const id = acts.addCard(kind, cell)
  if (id === null) return
  setBoard({ editingId: id })
  focusOn(id)
}
