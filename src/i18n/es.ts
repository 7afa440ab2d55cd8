import { tableEs } from './table.ts'
import { exportingEs } from './exporting.ts'
import { canvasEs } from './canvas.ts'
import { actsEs } from './acts.ts'
import { dialogsEs } from './dialogs.ts'
import { homeEs } from './home.ts'
import { faceEs } from './face.ts'
import { shellEs } from './shell.ts'
import type { Messages } from './t.ts'

/** Every Spanish text. */
export const es: Messages = {
  ...faceEs,
  ...shellEs,
  ...tableEs,
  ...actsEs,
  ...homeEs,
  ...dialogsEs,
  ...exportingEs,
  ...canvasEs,
}
