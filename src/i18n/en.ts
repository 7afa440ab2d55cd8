import { paletteEn } from './en/palette.ts'
import { shellEn } from './en/shell.ts'
import { viewsEn } from './en/views.ts'

/** English texts of every page. What the first screen of a page says besides: homePageEn.ts, mapPageEn.ts; others: lateEn.ts. */
export const en = {
  ...shellEn,
  ...paletteEn,
  ...viewsEn,
} as const
