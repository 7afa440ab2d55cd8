import { en } from './en.ts'
import { es } from './es.ts'
import { homePageEn } from './homePageEn.ts'
import { homePageEs } from './homePageEs.ts'
import { lateEn } from './lateEn.ts'
import { lateEs } from './lateEs.ts'
import { makeWords } from './make.ts'
import { mapPageEn } from './mapPageEn.ts'
import { mapPageEs } from './mapPageEs.ts'
import type { Language, Words } from './t.ts'

/** All words of a language, at once. The page itself loads what it needs: see `load.ts`. */
export function createWords(language: Language): Words {
  return language === 'es'
    ? makeWords('es', 'whole', { ...es, ...homePageEs, ...mapPageEs, ...lateEs })
    : makeWords('en', 'whole', { ...en, ...homePageEn, ...mapPageEn, ...lateEn })
}
