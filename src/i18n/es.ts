import { templatesEs } from './es/templates.ts'
import { socEs } from './es/soc.ts'
import { inspectorEs } from './es/inspector.ts'
import { clipboardEs } from './es/clipboard.ts'
import { findEs } from './es/find.ts'
import { tableEs } from './es/table.ts'
import { importingEs } from './es/importing.ts'
import { exportingEs } from './es/exporting.ts'
import { canvasEs } from './es/canvas.ts'
import { actsEs } from './es/acts.ts'
import { dialogsEs } from './es/dialogs.ts'
import { historyEs } from './es/history.ts'
import { homeEs } from './es/home.ts'
import { faceEs } from './es/face.ts'
import { shellEs } from './es/shell.ts'
import type { Messages } from './t.ts'

/** Every Spanish text. */
export const es: Messages = {
  ...faceEs,
  ...shellEs,
  ...tableEs,
  ...clipboardEs,
  ...findEs,
  ...inspectorEs,
  ...socEs,
  ...templatesEs,
  ...actsEs,
  ...homeEs,
  ...historyEs,
  ...dialogsEs,
  ...exportingEs,
  ...importingEs,
  ...canvasEs,
}
