import type { Words } from '../../i18n/t.ts'

/** A key that is no letter, as it is written on keyboards of the language. */
export function keyName(key: string, { t }: Words): string {
  switch (key) {
    case 'Control':
      return t('key.control')
    case 'Shift':
      return t('key.shift')
    case 'Delete':
      return t('key.delete')
    case 'Backspace':
      return t('key.backspace')
    case 'Escape':
      return t('key.escape')
    case 'Enter':
      return t('key.enter')
    default:
      return ARROWS[key] ?? key
  }
}

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
