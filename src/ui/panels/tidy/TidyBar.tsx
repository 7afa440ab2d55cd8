import { useState } from 'react'

import { acts } from '../../../store/acts.ts'
import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { Button } from '../../parts/Button.tsx'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import styles from './TidyBar.module.css'

/** While a tidier order is shown: what it would change, and the choice. Where there is none, that is said. */
export function TidyBar() {
  const { t } = useWords()
  const preview = useMap((state) => state.preview)
  const isTidying = useMap((state) => state.isTidying)
  // That the map is tidy already is said until it is read, or something else is done.
  const said = useView((view) => view.announcement)
  const [readAt, setReadAt] = useState(said?.at ?? 0)
  const tidy = said?.key === 'tidyNothing' && said.at !== readAt ? said : null
  if (preview === null && !isTidying && tidy === null) return null
  const columns = preview?.columns ?? tidy?.values['columns'] === 1
  return (
    <section className={styles['bar']} aria-label={t('tidy.title')}>
      <div className={styles['text']} role={tidy === null ? 'status' : undefined}>
        {preview === null ? (
          <p>{t(isTidying ? 'tidy.working' : 'tidy.already')}</p>
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
        isOn={columns}
        isDisabled={isTidying}
        onChange={(isOn) => void acts.startTidy(isOn)}
      />
      {preview === null && !isTidying ? (
        <Button onClick={() => setReadAt(said?.at ?? 0)}>{t('shell.close')}</Button>
      ) : (
        <span className={styles['acts']}>
          <Button onClick={() => acts.dropTidy()}>{t('shell.cancel')}</Button>
          <Button variant="primary" disabled={preview === null} onClick={() => acts.acceptTidy()}>
            {t('shell.apply')}
          </Button>
        </span>
      )}
    </section>
  )
}
