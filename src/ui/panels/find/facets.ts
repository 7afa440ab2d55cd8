/** Facets of the filter in words, and the change of one value in one of them. */
import type { CardFilter, Facet, FilterChoices } from '../../../analysis/filter.ts'
import type { Words } from '../../../i18n/t.ts'
import type { CareerMap } from '../../../model/map.ts'
import { laneName, nameOf } from '../../canvas/names.ts'

export interface FacetChoice {
  readonly value: string
  readonly label: string
  readonly isOn: boolean
  /** The filter with this value the other way. */
  readonly toggled: CardFilter
}

/** The values of one facet one may choose, in words; those chosen are among them even where no card has them any more. */
export function choicesOf(
  facet: Facet,
  filter: CardFilter,
  choices: FilterChoices,
  map: CareerMap,
  words: Words,
): readonly FacetChoice[] {
  const { t } = words
  const flip = <T extends string>(values: readonly T[], value: T): readonly T[] =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  const union = <T>(offered: readonly T[], chosen: readonly T[]): readonly T[] => [...new Set([...offered, ...chosen])]
  switch (facet) {
    case 'kinds':
      return union(choices.kinds, filter.kinds).map((value) => ({
        value,
        label: t(`kind.${value}`),
        isOn: filter.kinds.includes(value),
        toggled: { ...filter, kinds: flip(filter.kinds, value) },
      }))
    case 'bands':
      return union(choices.bands, filter.bands).map((value) => ({
        value,
        label: t(`canvas.band.${value}`),
        isOn: filter.bands.includes(value),
        toggled: { ...filter, bands: flip(filter.bands, value) },
      }))
    case 'levels':
      return union(choices.levels, filter.levels).map((value) => ({
        value,
        label: laneName(map, words, value),
        isOn: filter.levels.includes(value),
        toggled: { ...filter, levels: flip(filter.levels, value) },
      }))
    case 'employers':
      return union([...choices.employers.keys()], filter.employers).map((value) => ({
        value,
        label: choices.employers.get(value) ?? value,
        isOn: filter.employers.includes(value),
        toggled: { ...filter, employers: flip(filter.employers, value) },
      }))
    case 'credentials':
      return union(choices.credentials, filter.credentials).map((value) => ({
        value,
        label: nameOf(map, words, value),
        isOn: filter.credentials.includes(value),
        toggled: { ...filter, credentials: flip(filter.credentials, value) },
      }))
  }
}
