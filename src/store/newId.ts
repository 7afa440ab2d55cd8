import type { NewId } from '../model/ids.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 12

/** Twelve letters by chance: 62 bits, so that two people never make the same id. */
export const newId: NewId = () => {
  let id = ''
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      // 252 is the largest multiple of 36 in a byte: above it some letters would come more often.
      if (byte < 252 && id.length < LENGTH) id += LETTERS[byte % LETTERS.length] ?? ''
    }
  }
  return id
}
