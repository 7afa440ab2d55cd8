/** The filter as part of the map's link. */
import { FACETS, NO_FILTER } from '../../../analysis/filter.ts'
import type { CardFilter } from '../../../analysis/filter.ts'
import { GAP_BANDS } from '../../../analysis/gap.ts'
import { CARD_KINDS } from '../../../model/kinds.ts'
import { HIDES, PARAMETERS } from './filterNames.ts'

const MOST_VALUES = 50

/** The filter an address asks for; what makes no sense in it is left out. */
export function readFilter(search: string): { readonly filter: CardFilter; readonly hidesRest: boolean } {
  const asked = new URLSearchParams(search)
  const all = (facet: keyof typeof PARAMETERS): readonly string[] =>
    [...new Set(asked.getAll(PARAMETERS[facet]))].filter((value) => value.length <= 500).slice(0, MOST_VALUES)
  const filter: CardFilter = {
    ...NO_FILTER,
    kinds: CARD_KINDS.filter((kind) => all('kinds').includes(kind)),
    levels: all('levels'),
    bands: GAP_BANDS.filter((band) => all('bands').includes(band)),
    employers: all('employers'),
    credentials: all('credentials'),
  }
  return { filter, hidesRest: asked.get(HIDES) === 'hidden' }
}

/** The address with this filter in it, and everything else as it was. */
export function withFilter(address: string, filter: CardFilter, hidesRest: boolean): string {
  const url = new URL(address)
  for (const facet of FACETS) {
    url.searchParams.delete(PARAMETERS[facet])
    for (const value of filter[facet]) url.searchParams.append(PARAMETERS[facet], value)
  }
  url.searchParams.delete(HIDES)
  if (hidesRest && FACETS.some((facet) => filter[facet].length > 0)) url.searchParams.set(HIDES, 'hidden')
  return `${url.pathname}${url.search}`
}
