import { DEFAULT_BANDS } from '../../../model/settings.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { BAND_FIELDS, writeBands } from './bandWish.ts'
import type { BandField, BandProblem } from './bandWish.ts'
import styles from './dialogs.module.css'
import type { SettingsWish } from './settingsWish.ts'

interface BandFieldsProps {
  readonly wish: SettingsWish
  /** What is wrong with the limits, once that is to be said. */
  readonly problem: BandProblem | null
  readonly onChange: (wish: SettingsWish) => void
}

/** How gaps are judged: the method in words, and where each band begins. */
export function BandFields({ wish, problem, onChange }: BandFieldsProps) {
  const { t, number } = useWords()
  const errorOf = (field: BandField): string | null => {
    if (problem === null || problem.field !== field) return null
    return problem.code === 'notNumber'
      ? t('settings.notNumber', { example: number(DEFAULT_BANDS[field]) })
      : t('settings.notAscending')
  }
  return (
    <>
      <h3 className={styles['groupName']}>{t('settings.gaps')}</h3>
      <TextField
        label={t('settings.method')}
        hint={t('settings.methodHint')}
        maxLength={4000}
        value={wish.gapMethod}
        onChange={(gapMethod) => onChange({ ...wish, gapMethod })}
      />
      <fieldset>
        <legend className={styles['legend']}>{t('settings.bands')}</legend>
        <div className={styles['bands']}>
          {BAND_FIELDS.map((field) => (
            <TextField
              key={field}
              label={t(`settings.band.${field}`)}
              inputMode="decimal"
              error={errorOf(field)}
              value={wish.bands[field]}
              onChange={(value) => onChange({ ...wish, bands: { ...wish.bands, [field]: value } })}
            />
          ))}
        </div>
      </fieldset>
      <span>
        <Button variant="quiet" onClick={() => onChange({ ...wish, bands: writeBands(DEFAULT_BANDS, number) })}>
          {t('settings.standard')}
        </Button>
      </span>
    </>
  )
}
