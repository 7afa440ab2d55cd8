import { PATHWAY_COLORS } from './pathway.ts'
import type { PathwayColor } from './pathway.ts'

/**
 * Accents that someone who does not see all colors takes for one another most easily, in the light or the dark theme:
 * under 12 by CIEDE2000. `test/ui/palette.test.ts` computes them from the design tokens.
 */
export const ALIKE: { readonly [C in PathwayColor]: readonly PathwayColor[] } = {
  blue: ['purple', 'teal', 'indigo'],
  purple: ['blue', 'teal', 'pink', 'indigo'],
  green: ['teal', 'pink', 'olive', 'indigo'],
  orange: ['pink', 'olive'],
  teal: ['blue', 'purple', 'green', 'pink', 'indigo'],
  pink: ['purple', 'green', 'orange', 'teal'],
  olive: ['green', 'orange'],
  indigo: ['blue', 'purple', 'green', 'teal'],
}

/**
 * The accent for a new pathway: no neighbor's, of the others one worn least on the map, of those the one least like the
 * neighbors'. `worn` are the accents of the map's pathways in their order, `index` is where the new one will stand.
 */
export function accentFor(worn: readonly PathwayColor[], index: number): PathwayColor {
  const neighbors = [worn[index - 1], worn[index]].filter((color) => color !== undefined)
  const rank = (color: PathwayColor): readonly number[] => [
    neighbors.includes(color) ? 1 : 0,
    worn.filter((one) => one === color).length,
    neighbors.filter((one) => ALIKE[color].includes(one)).length,
  ]
  return PATHWAY_COLORS.reduce((best, color) => (compareRanks(rank(color), rank(best)) < 0 ? color : best))
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, place) => part !== b[place])
  return (a[at] ?? 0) - (b[at] ?? 0)
}
