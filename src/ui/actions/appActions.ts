import { Globe, House, Keyboard, Megaphone, SunMoon } from 'lucide-react'

import type { WordKey } from '../../i18n/t.ts'
import { meStore, setPreferences } from '../../store/me.ts'
import type { Language, Theme } from '../../store/me.ts'
import { navigate } from '../router.ts'
import type { Action } from './action.ts'

/** An act on the program itself: it asks nothing of a map, so that every page can offer it. */
export interface AppAction extends Action {
  readonly enabled: () => boolean
  readonly run: () => void
}

/** One of several that exclude each other. */
export interface AppChoice extends AppAction {
  readonly shortLabel: WordKey
  readonly isOn: () => boolean
}

const always = (): boolean => true

export const LANGUAGE_CHOICES: readonly AppChoice[] = [
  chooseLanguage('languageEn', 'en', 'action.languageEn', 'shell.english'),
  chooseLanguage('languageEs', 'es', 'action.languageEs', 'shell.spanish'),
]

export const THEME_CHOICES: readonly AppChoice[] = [
  chooseTheme('themeSystem', 'system', 'action.themeSystem'),
  chooseTheme('themeLight', 'light', 'action.themeLight'),
  chooseTheme('themeDark', 'dark', 'action.themeDark'),
]

export const appActions: readonly AppAction[] = [
  {
    id: 'home',
    group: 'file',
    label: 'shell.home',
    icon: House,
    shortcuts: [],
    enabled: always,
    run: () => navigate('/'),
  },
  ...LANGUAGE_CHOICES,
  ...THEME_CHOICES,
  {
    id: 'singleKeys',
    group: 'help',
    label: 'help.singleKeys',
    icon: Keyboard,
    shortcuts: [],
    enabled: always,
    isOn: () => meStore.getState().usesSingleKeys,
    run: () => setPreferences({ usesSingleKeys: !meStore.getState().usesSingleKeys }),
  },
  {
    id: 'hearsOthers',
    group: 'help',
    label: 'action.hearsOthers',
    icon: Megaphone,
    shortcuts: [],
    enabled: always,
    isOn: () => meStore.getState().hearsOthers,
    run: () => setPreferences({ hearsOthers: !meStore.getState().hearsOthers }),
  },
]

function chooseLanguage(
  id: 'languageEn' | 'languageEs',
  language: Language,
  label: WordKey,
  shortLabel: WordKey,
): AppChoice {
  return {
    id,
    group: 'view',
    label,
    shortLabel,
    icon: Globe,
    shortcuts: [],
    enabled: always,
    isOn: () => meStore.getState().language === language,
    run: () => setPreferences({ language }),
  }
}

function chooseTheme(id: 'themeSystem' | 'themeLight' | 'themeDark', theme: Theme, label: WordKey): AppChoice {
  return {
    id,
    group: 'view',
    label,
    shortLabel: `shell.${id}`,
    icon: SunMoon,
    shortcuts: [],
    enabled: always,
    isOn: () => meStore.getState().theme === theme,
    run: () => setPreferences({ theme }),
  }
}
