import { useMap } from '../../../store/map.ts'
import { acts } from '../../../store/acts.ts'
import { Button } from '../../parts/Button.tsx'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import styles from './TidyBar.module.css'

/** While a tidier order is shown: what it would change, and the choice. */
export function TidyBar() {
  const { t } = useWords()
  const preview = useMap((state) => state.preview)
  const isTidying = useMap((state) => state.isTidying)
  if (preview === null && !isTidying) return null
  return (
    <section className={styles['bar']} aria-label={t('tidy.title')}>
      <div className={styles['text']} role="status">
        {preview === null ? (
          <p>{t('tidy.working')}</p>
        ) : (
          <>
            <p>{t('tidy.would', { cards: preview.movedCards, pathways: preview.movedPathways })}</p>
            <p className={styles['detail']}>
              {t('tidy.crossings', { before: preview.crossingsBefore, after: preview.crossingsAfter })}
            </p>
          </>
        )}
      </div>
      <Toggle
        label={t('tidy.columns')}
        isOn={preview?.columns ?? false}
        isDisabled={isTidying}
        onChange={(columns) => void acts.startTidy(columns)}
      />
      <span className={styles['acts']}>
        <Button onClick={() => acts.dropTidy()}>{t('shell.cancel')}</Button>
        <Button variant="primary" disabled={preview === null} onClick={() => acts.acceptTidy()}>
          {t('shell.apply')}
        </Button>
      </span>
    </section>
  )
}
