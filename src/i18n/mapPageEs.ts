import { actsEs } from './es/acts.ts'
import { tableEs } from './es/table.ts'
import { canvasEs } from './es/canvas.ts'
import { historyEs } from './es/history.ts'
import { faceEs } from './es/face.ts'
import { roleEs } from './es/role.ts'
import type { MapPageMessages } from './t.ts'

/** Spanish texts of a map: what the page says before anything is opened. */
export const mapPageEs: MapPageMessages = {
  ...actsEs,
  ...tableEs,
  ...canvasEs,
  ...historyEs,
  ...faceEs,
  ...roleEs,
}
