import { en } from './en.ts'
import { es } from './es.ts'
import { makeWords } from './make.ts'
import type { Language, Words } from './t.ts'

/** Words in a language, at once. The page itself loads one language alone: see `load.ts`. */
export function createWords(language: Language): Words {
  return makeWords(language, language === 'es' ? es : en)
}
