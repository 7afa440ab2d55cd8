import { makeWords } from './make.ts'
import type { Language, Words } from './t.ts'

const whole = new Map<Language, Promise<Words>>()

/** Words of the first screens in a language, and no other is fetched. Rejects when they cannot be had. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'es') return makeWords('es', (await import('./es.ts')).es, null)
  return makeWords('en', (await import('./en.ts')).en, null)
}

/**
 * All words of a language. Always the same promise, for React to wait for; one that rejected stays so, as a file
 * that a browser could not fetch does.
 */
export function loadWholeWords(language: Language): Promise<Words> {
  const loading = whole.get(language) ?? fetchWhole(language)
  whole.set(language, loading)
  return loading
}

async function fetchWhole(language: Language): Promise<Words> {
  if (language === 'es') {
    const [{ es }, { lateEs }] = await Promise.all([import('./es.ts'), import('./lateEs.ts')])
    return makeWords('es', es, lateEs)
  }
  const [{ en }, { lateEn }] = await Promise.all([import('./en.ts'), import('./lateEn.ts')])
  return makeWords('en', en, lateEn)
}
