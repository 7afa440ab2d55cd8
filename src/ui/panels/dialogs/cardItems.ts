import type { Words } from '../../../i18n/t.ts'
import { indexOf } from '../../../model/map.ts'
import type { CareerMap } from '../../../model/map.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import type { ComboboxItem } from '../../parts/Combobox.tsx'

/** Every card that can be linked, row by row from the top, each told apart by kind and cell. */
export function linkableItems(map: CareerMap, words: Words): readonly ComboboxItem[] {
  const { levels, pathways, cards } = indexOf(map)
  const linkable = [...cards.values()].flat().filter((card) => card.kind !== 'note' && card.kind !== 'support')
  const rank = new Map<string, number>([...levels, ...pathways].map(({ id }, at) => [id, at]))
  const rankOf = (id: string): number => rank.get(id) ?? 0
  return linkable
    .toSorted(
      ({ place: a }, { place: b }) =>
        rankOf(a.levelId) - rankOf(b.levelId) || rankOf(a.pathwayId) - rankOf(b.pathwayId),
    )
    .map((card) => ({
      id: card.id,
      label: nameOf(map, words, card.id),
      detail: words.t('connectCards.detail', {
        kind: words.t(`kind.${card.kind}`),
        level: laneName(map, words, card.place.levelId),
        pathway: laneName(map, words, card.place.pathwayId),
      }),
    }))
}
