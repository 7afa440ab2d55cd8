import { useWords } from '../../words.tsx'
import styles from './start.module.css'
import choiceStyles from './startChoices.module.css'
import { FIRST_CHOICES, TEMPLATE_CHOICES } from './startChoices.ts'
import type { StartChoice, StartSample } from './startChoices.ts'

interface StartChoicesProps {
  readonly chosen: StartSample
  readonly onChoose: (sample: StartSample) => void
}

/** What a new map can start from: nothing, the sample, or a sector's template. */
export function StartChoices({ chosen, onChoose }: StartChoicesProps) {
  const { t } = useWords()
  const option = ({ sample, name, text }: StartChoice) => (
    <label key={sample} className={styles['choice']}>
      <input type="radio" name="sample" value={sample} checked={sample === chosen} onChange={() => onChoose(sample)} />
      <span className={styles['choiceName']}>{t(name)}</span>
      <span className={styles['choiceText']}>{t(text)}</span>
    </label>
  )
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['legend']}>{t('home.startFrom')}</legend>
      {FIRST_CHOICES.map(option)}
      <details className={choiceStyles['templates']}>
        <summary className={choiceStyles['summary']}>{t('template.group')}</summary>
        <p className={choiceStyles['about']}>{t('template.groupText')}</p>
        {TEMPLATE_CHOICES.map(option)}
      </details>
    </fieldset>
  )
}
