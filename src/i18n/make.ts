import { setupI18n } from '@lingui/core'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

import { compile } from './compiler.ts'
import type { Language, Reach, Words } from './t.ts'

/** `es-US` and not `es`, so that $54,000 reads as people write it here. */
const LOCALE = { en: 'en-US', es: 'es-US' } as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Words from the messages of a language, with how far these reach. A message that no build has compiled is
 * compiled when it is first asked for.
 */
export function makeWords(language: Language, reach: Reach, messages: Readonly<Record<string, string>>): Words {
  const locale = LOCALE[language]
  const i18n = setupI18n()
  if (compile !== null) i18n.setMessagesCompiler(remember(compile))
  i18n.loadAndActivate({ locale: language, locales: locale, messages })

  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const cents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' })
  const wholes = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const plainDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const spans = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  return {
    language,
    locale,
    reach,
    t: (key, values) => i18n._(key, values),
    number: (amount) => numbers.format(amount),
    dollars: (amount, unit) => (unit === 'hour' ? cents : wholes).format(amount),
    date: (when) => (typeof when === 'string' && DAY.test(when) ? plainDays : days).format(new Date(when)),
    ago: (when, now) => {
      const { amount, unit } = spanOf((new Date(when).getTime() - now.getTime()) / 1000)
      return spans.format(amount, unit)
    },
  }
}

function remember(compileOne: (message: string) => CompiledMessage): (message: string) => CompiledMessage {
  const compiled = new Map<string, CompiledMessage>()
  return (message) => {
    const known = compiled.get(message) ?? compileOne(message)
    compiled.set(message, known)
    return known
  }
}

const SECONDS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

function spanOf(seconds: number): { readonly amount: number; readonly unit: Intl.RelativeTimeFormatUnit } {
  for (const [unit, length] of SECONDS) {
    if (Math.abs(seconds) >= length) return { amount: Math.trunc(seconds / length), unit }
  }
  return { amount: 0, unit: 'second' }
}
