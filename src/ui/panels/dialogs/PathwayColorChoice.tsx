import { PATHWAY_COLORS } from '../../../model/pathway.ts'
import type { PathwayColor } from '../../../model/pathway.ts'
import { useWords } from '../../words.tsx'
import styles from './dialogs.module.css'

interface PathwayColorChoiceProps {
  readonly color: PathwayColor
  readonly onChange: (color: PathwayColor) => void
}

/** The accent of a pathway: one of eight, each with its name. */
export function PathwayColorChoice({ color, onChange }: PathwayColorChoiceProps) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend className={styles['legend']}>{t('field.color')}</legend>
      <div className={styles['colors']}>
        {PATHWAY_COLORS.map((one) => (
          <label key={one} className={styles['color']}>
            <input type="radio" name="color" checked={one === color} onChange={() => onChange(one)} />
            <span className={styles['swatch']} data-color={one} aria-hidden="true" />
            {t(`lane.color.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
