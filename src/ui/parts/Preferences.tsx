import { Globe, SunMoon } from 'lucide-react'

import { LANGUAGE_CHOICES, THEME_CHOICES } from '../actions/appActions.ts'
import type { AppChoice } from '../actions/appActions.ts'
import { useWords } from '../words.tsx'
import { MenuButton } from './MenuButton.tsx'
import type { MenuChoice } from './menu.ts'
import type { Words } from '../../i18n/t.ts'

/** The menu rows that choose the language of the interface; remembered on this machine. */
export function languageRow(words: Words): MenuChoice {
  return choiceRow('language', words.t('shell.language'), LANGUAGE_CHOICES, words)
}

/** The menu rows that choose light or dark; remembered on this machine. */
export function themeRow(words: Words): MenuChoice {
  return choiceRow('theme', words.t('shell.theme'), THEME_CHOICES, words)
}

function choiceRow(id: string, label: string, choices: readonly AppChoice[], { t }: Words): MenuChoice {
  return {
    type: 'choice',
    id,
    label,
    value: choices.find((choice) => choice.isOn())?.id ?? '',
    options: choices.map((choice) => ({ value: choice.id, label: t(choice.shortLabel) })),
    onChange: (value) => choices.find((choice) => choice.id === value)?.run(),
  }
}

/** Language and appearance, for pages without a menu of their own. */
export function PreferenceButtons() {
  const words = useWords()
  const { t, language } = words
  return (
    <>
      <MenuButton
        icon={Globe}
        label={t(language === 'es' ? 'shell.spanish' : 'shell.english')}
        name={t('shell.languageNow', { language: t(language === 'es' ? 'shell.spanish' : 'shell.english') })}
        rows={() => [languageRow(words)]}
      />
      <MenuButton icon={SunMoon} label={t('shell.theme')} isIconOnly rows={() => [themeRow(words)]} />
    </>
  )
}
