import { actsEn } from './en/acts.ts'
import { tableEn } from './en/table.ts'
import { canvasEn } from './en/canvas.ts'
import { historyEn } from './en/history.ts'
import { faceEn } from './en/face.ts'
import { roleEn } from './en/role.ts'

/** English texts of a map: what the page says before anything is opened. */
export const mapPageEn = {
  ...actsEn,
  ...tableEn,
  ...canvasEn,
  ...historyEn,
  ...faceEn,
  ...roleEn,
} as const
