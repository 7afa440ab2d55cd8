import { FONT_FAMILIES, MAP_FONTS } from '../../../../model/font.ts'
import type { MapFont } from '../../../../model/font.ts'
import { useWords } from '../../../words.tsx'
import dialogs from '../dialogs.module.css'
import styles from './FontChoice.module.css'

interface FontChoiceProps {
  readonly font: MapFont
  readonly onChange: (font: MapFont) => void
}

/** What the map is set in: each font named and told of in itself. */
export function FontChoice({ font, onChange }: FontChoiceProps) {
  const { t } = useWords()
  return (
    <fieldset className={styles['group']} aria-describedby="font-hint">
      <legend className={dialogs['legend']}>{t('font.label')}</legend>
      <div className={styles['fonts']}>
        {MAP_FONTS.map((one) => (
          <label key={one} className={styles['font']} data-font={one}>
            <input type="radio" name="font" value={one} checked={one === font} onChange={() => onChange(one)} />
            <span className={styles['name']}>{FONT_FAMILIES[one]}</span>
            <span className={styles['about']}>{t(`font.${one}`)}</span>
          </label>
        ))}
      </div>
      <p id="font-hint" className={styles['hint']}>
        {t('font.hint')}
      </p>
    </fieldset>
  )
}
