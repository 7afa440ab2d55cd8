import { setPreferences, useMe } from '../../../store/me.ts'
import { useWords } from '../../words.tsx'
import styles from './people.module.css'

const COLORS = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** My color beside my name and cursor. */
export function ColorChoice() {
  const { t } = useWords()
  const color = useMe((me) => me.color)
  return (
    <fieldset>
      <legend className={styles['legend']}>{t('shell.yourColor')}</legend>
      <div className={styles['colors']}>
        {COLORS.map((one) => (
          <input
            key={one}
            type="radio"
            name="personColor"
            className={styles['color']}
            data-color={one}
            aria-label={t('shell.colorNumber', { n: one + 1 })}
            checked={one === color}
            onChange={() => setPreferences({ color: one })}
          />
        ))}
      </div>
    </fieldset>
  )
}
