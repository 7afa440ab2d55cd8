/** Names of the filter's facets in an address, in the singular as they are repeated. */
export const PARAMETERS = {
  kinds: 'kind',
  levels: 'level',
  bands: 'gap',
  employers: 'employer',
  credentials: 'credential',
} as const
/** Whether the others are hidden and not only dimmed. */
export const HIDES = 'others'

/** Whether an address may ask for a filter: only then is it read before the first picture. */
export function asksForFilter(search: string): boolean {
  const asked = new URLSearchParams(search)
  return Object.values(PARAMETERS).some((name) => asked.has(name))
}
