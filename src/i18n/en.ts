import { templatesEn } from './en/templates.ts'
import { tableEn } from './en/table.ts'
import { canvasEn } from './en/canvas.ts'
import { actsEn } from './en/acts.ts'
import { historyEn } from './en/history.ts'
import { homeEn } from './en/home.ts'
import { faceEn } from './en/face.ts'
import { paletteEn } from './en/palette.ts'
import { shellEn } from './en/shell.ts'
import { viewsEn } from './en/views.ts'

/** English texts of the first screens: what a page must be able to say before anything is opened. Others: lateEn.ts. */
export const en = {
  ...faceEn,
  ...shellEn,
  ...paletteEn,
  ...tableEn,
  ...viewsEn,
  ...templatesEn,
  ...actsEn,
  ...homeEn,
  ...historyEn,
  ...canvasEn,
} as const
