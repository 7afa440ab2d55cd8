import { canImport } from '../../../store/sheet/sheetActs.ts'
import { IMPORT_CARD_LIMIT, tellMap } from '../../../store/sheet/sheetPreview.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { useWords } from '../../words.tsx'
import { exportWords } from '../exporting/exportWords.ts'
import styles from './importing.module.css'
import { LeftOutDetails } from './LeftOutDetails.tsx'
import { useDrawing } from './useDrawing.ts'

/** The map as it would be. */
export function PreviewStep() {
  const words = useWords()
  const { t, number } = words
  const plan = useSheet((state) => state.plan)
  const map = useSheet((state) => state.preview)
  const drawing = useDrawing(plan !== null && canImport(plan) ? map : null)
  if (plan === null || map === null) return null
  if (plan.cards > IMPORT_CARD_LIMIT) {
    return <p role="alert">{t('importing.tooMany', { n: number(plan.cards), limit: number(IMPORT_CARD_LIMIT) })}</p>
  }
  if (!canImport(plan)) return <p role="alert">{t('importing.nothing')}</p>
  const { settings } = map
  const { alt, cells } = tellMap(map, exportWords(words, settings.bands, settings.gapMethod, new Date(0)).describe)
  const { cards, levels, pathways, marks } = plan
  return (
    <>
      <p>{t('importing.would', { cards, levels, pathways, marks })}</p>
      {drawing.url === null ? (
        <p className={styles['waiting']} role="status">
          {t(drawing.hasFailed ? 'importing.notDrawn' : 'importing.drawing')}
        </p>
      ) : (
        <img className={styles['picture']} src={drawing.url} alt={alt} />
      )}
      <details className={styles['told']}>
        <summary>{t('importing.inWords')}</summary>
        <ul>
          {cells.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <LeftOutDetails leftOut={plan.leftOut} title={t('importing.leftOutCount', { n: plan.leftOut.length })} />
    </>
  )
}
