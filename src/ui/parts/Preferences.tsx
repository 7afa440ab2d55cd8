import { Globe, SunMoon } from 'lucide-react'

import { meStore, setPreferences } from '../../store/me.ts'
import type { Language, Theme } from '../../store/me.ts'
import { useWords } from '../words.tsx'
import { MenuButton } from './MenuButton.tsx'
import type { MenuChoice } from './menu.ts'
import type { Words } from '../../i18n/t.ts'

const LANGUAGES: readonly Language[] = ['en', 'es']
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** The menu rows that choose the language of the interface; remembered on this machine. */
export function languageRow({ t }: Words): MenuChoice {
  return {
    type: 'choice',
    id: 'language',
    label: t('shell.language'),
    value: meStore.getState().language,
    options: [
      { value: 'en', label: t('shell.english') },
      { value: 'es', label: t('shell.spanish') },
    ],
    onChange: (value) => setPreferences({ language: LANGUAGES.find((one) => one === value) ?? 'en' }),
  }
}

/** The menu rows that choose light or dark; remembered on this machine. */
export function themeRow({ t }: Words): MenuChoice {
  return {
    type: 'choice',
    id: 'theme',
    label: t('shell.theme'),
    value: meStore.getState().theme,
    options: [
      { value: 'system', label: t('shell.themeSystem') },
      { value: 'light', label: t('shell.themeLight') },
      { value: 'dark', label: t('shell.themeDark') },
    ],
    onChange: (value) => setPreferences({ theme: THEMES.find((one) => one === value) ?? 'system' }),
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
