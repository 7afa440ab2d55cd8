import { createContext, use, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { loadWholeWords } from '../i18n/load.ts'
import type { Language, Reach, Words } from '../i18n/t.ts'
import { untilFetched } from './parts/late.tsx'

const WordsContext = createContext<Words | null>(null)

const awaited = new Map<Language, Promise<Words>>()

/** All words of a language, for React to wait for: always the same promise, until they can be had. */
function wholeWords(language: Language): Promise<Words> {
  const waiting = awaited.get(language) ?? untilFetched(() => loadWholeWords(language))
  awaited.set(language, waiting)
  return waiting
}

interface WordsProviderProps {
  readonly language: Language
  /** Words at hand already; without them nothing is drawn until the catalogue is there. */
  readonly first?: Words | null
  readonly children: ReactNode
}

/**
 * Gives everything inside it its words, and the page its language. On a change of language the old words
 * stay until the new ones are there; if they cannot be had, they stay for good.
 */
export function WordsProvider({ language, first = null, children }: WordsProviderProps) {
  const [words, setWords] = useState<Words | null>(first)
  const isCurrent = words?.language === language

  useEffect(() => {
    if (isCurrent) return
    let isWanted = true
    // All of them: what is open keeps standing while its words change.
    loadWholeWords(language).then(
      (loaded) => {
        if (isWanted) setWords(loaded)
      },
      // The catalogue is a file like any other: offline it may be out of reach, and the old one serves.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [language, isCurrent])

  useEffect(() => {
    if (words === null) return
    document.documentElement.lang = words.locale
  }, [words])

  return words === null ? null : <WordsContext value={words}>{children}</WordsContext>
}

/**
 * Gives what is inside it all words, and waits for them: the first screens come with their own alone. Stands in
 * a Suspense, around every part that is fetched late and has late words.
 */
export function LateWords({ children }: { readonly children: ReactNode }) {
  const words = useWholeWords()
  return <WordsContext value={words}>{children}</WordsContext>
}

interface PageWordsProps {
  readonly page: Exclude<Reach, 'whole'>
  readonly children: ReactNode
}

/** Gives a page its words: those it was opened with or, where one comes from another page, all. */
export function PageWords({ page, children }: PageWordsProps) {
  const words = useWords()
  const known = words.reach === 'whole' || words.reach === page ? words : use(wholeWords(words.language))
  return <WordsContext value={known}>{children}</WordsContext>
}

/** All words of the language in use, for one component that is fetched late; waits for them as `LateWords` does. */
export function useWholeWords(): Words {
  const words = useWords()
  return words.reach === 'whole' ? words : use(wholeWords(words.language))
}

/** The words of the language in use. */
export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('useWords needs a WordsProvider around it')
  return words
}
