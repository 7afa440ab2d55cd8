import { templatesEn } from './en/templates.ts'
import { socEn } from './en/soc.ts'
import { inspectorEn } from './en/inspector.ts'
import { clipboardEn } from './en/clipboard.ts'
import { findEn } from './en/find.ts'
import { tableEn } from './en/table.ts'
import { importingEn } from './en/importing.ts'
import { exportingEn } from './en/exporting.ts'
import { canvasEn } from './en/canvas.ts'
import { actsEn } from './en/acts.ts'
import { dialogsEn } from './en/dialogs.ts'
import { historyEn } from './en/history.ts'
import { homeEn } from './en/home.ts'
import { faceEn } from './en/face.ts'
import { shellEn } from './en/shell.ts'

/** Every English text; its keys are the type of all keys. */
export const en = {
  ...faceEn,
  ...shellEn,
  ...tableEn,
  ...clipboardEn,
  ...findEn,
  ...inspectorEn,
  ...socEn,
  ...templatesEn,
  ...actsEn,
  ...homeEn,
  ...historyEn,
  ...dialogsEn,
  ...exportingEn,
  ...importingEn,
  ...canvasEn,
} as const
