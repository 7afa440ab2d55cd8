import { makeWords } from './make.ts'
import type { Language, Words } from './t.ts'

/** Words in a language, of which only the catalogue asked for is fetched. Rejects when it cannot be had. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'es') return makeWords('es', (await import('./es.ts')).es)
  return makeWords('en', (await import('./en.ts')).en)
}
