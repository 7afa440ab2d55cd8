import * as v from 'valibot'

/** The faces a map can be set in: open fonts that come with the program. The first is the one of maps that chose none. */
export const MAP_FONTS = ['inter', 'atkinson', 'sourceSerif'] as const

export const MapFont = v.picklist(MAP_FONTS)
export type MapFont = v.InferOutput<typeof MapFont>

/** Names of the families, as their makers write them and style sheets name them. */
export const FONT_FAMILIES: { readonly [F in MapFont]: string } = {
  inter: 'Inter',
  atkinson: 'Atkinson Hyperlegible Next',
  sourceSerif: 'Source Serif 4',
}
