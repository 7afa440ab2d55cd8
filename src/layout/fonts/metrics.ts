/** What layout knows of a font, all in the font's own units. */
export interface FontMetrics {
  readonly unitsPerEm: number
  /** How far the font reaches above and below its baseline. */
  readonly ascent: number
  readonly descent: number
  /** Runs of code points that have a glyph: the first, and how many. */
  readonly runs: readonly (readonly [number, number])[]
  /** Widths by weight, in the order of the runs. */
  readonly advances: { readonly 400: readonly number[]; readonly 600: readonly number[] }
}
