import { createContext, use, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { loadWords } from '../i18n/load.ts'
import type { Language, Words } from '../i18n/t.ts'

const WordsContext = createContext<Words | null>(null)

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
    loadWords(language).then(
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

/** The words of the language in use. */
export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('useWords needs a WordsProvider around it')
  return words
}
