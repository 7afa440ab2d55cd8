import { tableEn } from './table.ts'
import { exportingEn } from './exporting.ts'
import { canvasEn } from './canvas.ts'
import { actsEn } from './acts.ts'
import { dialogsEn } from './dialogs.ts'
import { homeEn } from './home.ts'
import { faceEn } from './face.ts'
import { shellEn } from './shell.ts'

/** Every English text; its keys are the type of all keys. */
export const en = {
  ...faceEn,
  ...shellEn,
  ...tableEn,
  ...actsEn,
  ...homeEn,
  ...dialogsEn,
  ...exportingEn,
  ...canvasEn,
} as const
