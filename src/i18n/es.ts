import { paletteEs } from './es/palette.ts'
import { shellEs } from './es/shell.ts'
import { viewsEs } from './es/views.ts'
import type { SharedMessages } from './t.ts'

/** Spanish texts of every page. What the first screen of a page says besides: homePageEs.ts, mapPageEs.ts; others: lateEs.ts. */
export const es: SharedMessages = {
  ...shellEs,
  ...paletteEs,
  ...viewsEs,
}
