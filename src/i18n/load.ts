import { makeWords } from './make.ts'
import type { Language, Words } from './t.ts'

const whole = new Map<Language, Promise<Words>>()

const loadShared = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
}
const loadPage = {
  home: {
    en: async () => (await import('./homePageEn.ts')).homePageEn,
    es: async () => (await import('./homePageEs.ts')).homePageEs,
  },
  map: {
    en: async () => (await import('./mapPageEn.ts')).mapPageEn,
    es: async () => (await import('./mapPageEs.ts')).mapPageEs,
  },
}
const loadLate = {
  en: async () => (await import('./lateEn.ts')).lateEn,
  es: async () => (await import('./lateEs.ts')).lateEs,
}

/** Words of the first screens of a page in a language, and no other is fetched. Rejects when they cannot be had. */
export async function loadWords(language: Language, page: keyof typeof loadPage): Promise<Words> {
  const [shared, own] = await Promise.all([loadShared[language](), loadPage[page][language]()])
  return makeWords(language, page, { ...shared, ...own })
}

/** All words of a language: always the same promise, unless they could not be had, for then they are fetched anew. */
export function loadWholeWords(language: Language): Promise<Words> {
  const known = whole.get(language)
  if (known !== undefined) return known
  const loading = fetchWhole(language)
  whole.set(language, loading)
  loading.catch(() => whole.delete(language))
  return loading
}

async function fetchWhole(language: Language): Promise<Words> {
  const [shared, home, map, late] = await Promise.all([
    loadShared[language](),
    loadPage.home[language](),
    loadPage.map[language](),
    loadLate[language](),
  ])
  return makeWords(language, 'whole', { ...shared, ...home, ...map, ...late })
}
