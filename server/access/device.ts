/** Names of browsers as they stand in what they say of themselves. Many claim to be others, so the first that fits counts. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** A browser and its system in two words, by its User-Agent header; empty where that does not tell. */
export function deviceOf(userAgent: string | undefined): string {
  const find = (names: readonly (readonly [string, string])[]): readonly string[] =>
    names
      .filter(([mark]) => userAgent?.includes(mark) === true)
      .map(([, name]) => name)
      .slice(0, 1)
  return [...find(BROWSERS), ...find(SYSTEMS)].join(', ')
}
