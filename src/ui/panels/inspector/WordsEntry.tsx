import type { LocalizedText } from '../../../model/text.ts'
import { TEXT_LIMIT } from '../../../model/text.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { useWords } from '../../words.tsx'
import { languageName } from './languageName.ts'
import { TextEntry } from './TextEntry.tsx'

interface WordsEntryProps {
  readonly label: string
  /** The label of the same text in the map's main language, where the screen shows another. */
  readonly mainLabel: (language: string) => string
  readonly text: LocalizedText
  readonly lines?: number
  readonly isDisabled: boolean
  readonly onCommit: (language: string, words: string) => void
}

/** A localized text: in the language of the screen and, where that is another, in the map's main one. */
export function WordsEntry({ label, mainLabel, text, lines = 1, isDisabled, onCommit }: WordsEntryProps) {
  const { language } = useWords()
  const { mainLanguage } = useCareerMap().settings
  const languages = language === mainLanguage ? [language] : [language, mainLanguage]
  return languages.map((one) => (
    <TextEntry
      key={one}
      label={one === language ? label : mainLabel(languageName(one, language))}
      value={text[one] ?? ''}
      lines={lines}
      maxLength={TEXT_LIMIT}
      isDisabled={isDisabled}
      commit={(typed) => {
        onCommit(one, typed.trim())
        return null
      }}
    />
  ))
}
