import { templatesEs } from './es/templates.ts'
import { tableEs } from './es/table.ts'
import { canvasEs } from './es/canvas.ts'
import { actsEs } from './es/acts.ts'
import { historyEs } from './es/history.ts'
import { homeEs } from './es/home.ts'
import { faceEs } from './es/face.ts'
import { paletteEs } from './es/palette.ts'
import { shellEs } from './es/shell.ts'
import { viewsEs } from './es/views.ts'
import type { FirstMessages } from './t.ts'

/** Spanish texts of the first screens: what a page must be able to say before anything is opened. Others: lateEs.ts. */
export const es: FirstMessages = {
  ...faceEs,
  ...shellEs,
  ...paletteEs,
  ...tableEs,
  ...viewsEs,
  ...templatesEs,
  ...actsEs,
  ...homeEs,
  ...historyEs,
  ...canvasEs,
}
