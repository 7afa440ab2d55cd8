import { exportingEn } from './exporting.ts'
import { canvasEn } from './canvas.ts'
import { faceEn } from './face.ts'
import { shellEn } from './shell.ts'

/** Every English text; its keys are the type of all keys. */
export const en = {
  ...faceEn,
  ...shellEn,
  ...exportingEn,
  ...canvasEn,
} as const
