import { useState } from 'react'

import { readText } from '../../../model/text.ts'
import { classes } from '../../parts/classes.ts'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { languageName } from '../inspector/languageName.ts'
import styles from './dialogs.module.css'
import { LogoField } from './logo/LogoField.tsx'
import { SETTING_TEXTS } from './settingsWish.ts'
import type { SettingsWish } from './settingsWish.ts'

/** Languages offered beside those the map has words in: what Americans speak at home most, as the Census counts them. */
const OFFERED = ['en', 'es', 'zh', 'tl', 'vi', 'ar', 'fr', 'ko', 'ru', 'pt', 'ht', 'hi', 'de', 'pl', 'so', 'uk']

interface SettingTextsProps {
  readonly wish: SettingsWish
  /** Languages the map has words in, the main one first. */
  readonly languages: readonly string[]
  readonly titleError: string | null
  /** The field one came for: it has the focus first. */
  readonly at: 'title' | 'sources' | 'logo'
  readonly onChange: (wish: SettingsWish) => void
}

/** The map's own words, one language at a time, and which language is the main one. */
export function SettingTexts({ wish, languages, titleError, at, onChange }: SettingTextsProps) {
  const { t, language: screen, locale } = useWords()
  const main = wish.mainLanguage
  const [language, setLanguage] = useState(main)
  const nameOfLanguage = (tag: string): string => {
    const name = languageName(tag, screen)
    return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
  }
  const all = [...new Set([...languages, ...OFFERED])]
  const labelOf = (tag: string): string => {
    const name = nameOfLanguage(tag)
    if (tag === main) return t('settings.languageMain', { name })
    return languages.includes(tag) ? name : t('settings.languageNew', { name })
  }
  const drawText = ({ field, label, hint, lines }: (typeof SETTING_TEXTS)[number]) => (
    <div
      key={field}
      className={lines > 1 || field === 'logoAlt' ? styles['full'] : undefined}
      data-begin={field === at || undefined}
    >
      <TextField
        label={t(label)}
        hint={hint === null ? undefined : t(hint)}
        lines={lines}
        maxLength={field === 'title' ? 200 : 4000}
        placeholder={readText(wish.texts[field], language, main)}
        error={field === 'title' ? titleError : null}
        value={wish.texts[field][language] ?? ''}
        onChange={(value) =>
          onChange({ ...wish, texts: { ...wish.texts, [field]: { ...wish.texts[field], [language]: value } } })
        }
      />
    </div>
  )
  return (
    <div className={styles['pair']}>
      <div className={classes(styles['full'], styles['pair'])}>
        <Select
          label={t('settings.mainLanguage')}
          hint={t('settings.mainLanguageHint')}
          value={main}
          options={all.map((tag) => ({ value: tag, label: nameOfLanguage(tag) }))}
          onChange={(mainLanguage) => onChange({ ...wish, mainLanguage })}
        />
        <Select
          label={t('settings.language')}
          hint={t('settings.languageHint')}
          value={language}
          options={all.map((tag) => ({ value: tag, label: labelOf(tag) }))}
          onChange={setLanguage}
        />
      </div>
      {SETTING_TEXTS.filter(({ field }) => field !== 'logoAlt').map(drawText)}
      <div className={styles['full']} data-begin={at === 'logo' || undefined}>
        <LogoField
          logo={wish.logo}
          alt={readText(wish.texts.logoAlt, screen, main)}
          onChange={(logo) => onChange({ ...wish, logo })}
        />
      </div>
      {wish.logo === null ? null : SETTING_TEXTS.filter(({ field }) => field === 'logoAlt').map(drawText)}
    </div>
  )
}
