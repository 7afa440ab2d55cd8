import { isPlaced } from '../../../model/kinds.ts'
import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import { select, showPathway } from '../../../store/viewActs.ts'

/** Goes to a card: selects it, and where one pathway is shown alone, shows the one the card stands in. */
export function jumpTo(id: string): void {
  const { map } = mapStore.getState()
  const card = map.records.get(id)
  const pathwayId = card !== undefined && isPlaced(card) ? card.place.pathwayId : null
  const { pathwayId: shownId } = viewStore.getState()
  if (shownId !== null && pathwayId !== null && pathwayId !== shownId) showPathway(pathwayId)
  select([id])
  // It may be what was focused last already: then nothing tells its entry to take the focus from the link.
  document.querySelector<HTMLElement>(`[data-stop="${id}"]`)?.focus()
}
