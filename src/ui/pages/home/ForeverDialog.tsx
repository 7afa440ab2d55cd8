import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { ErasingDialog } from '../../panels/erasing/ErasingDialog.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { problemWords } from './problemWords.ts'
import styles from './shelves.module.css'

/** So many are named; the rest is counted. */
const NAMED = 8

interface ForeverDialogProps {
  /** At least one. */
  readonly maps: readonly MapSummary[]
  readonly onClose: () => void
}

/** Says what is lost, and erases maps in the bin for good only then. */
export function ForeverDialog({ maps, onClose }: ForeverDialogProps) {
  const words = useWords()
  const { t } = words
  const one = maps.length === 1 ? maps[0] : undefined
  const cards = maps.reduce((sum, { cardCount }) => sum + cardCount, 0)

  const erase = async (): Promise<string | null> => {
    const removed = await mapsActs.removeForever(maps.map(({ id }) => id))
    if (!removed.ok) return problemWords(removed.problem, words).title
    showToast(one === undefined ? t('bin.erased', { n: maps.length }) : t('erasing.done.map', { name: one.title }))
    onClose()
    return null
  }

  return (
    <ErasingDialog
      title={one === undefined ? t('bin.emptyTitle') : t('erasing.title.map', { name: one.title })}
      text={t('bin.text', { n: maps.length, cards })}
      undo={t('erasing.undo.comment')}
      asked={one?.title ?? ''}
      label={t('bin.do', { n: maps.length })}
      onErase={erase}
      onClose={onClose}
    >
      {one === undefined ? (
        <ul className={styles['doomed']}>
          {maps.slice(0, NAMED).map(({ id, title, cardCount }) => (
            <li key={id}>
              {title} <span className={styles['doomedFacts']}>{t('home.cards', { n: cardCount })}</span>
            </li>
          ))}
          {maps.length > NAMED ? <li>{t('bin.andMore', { n: maps.length - NAMED })}</li> : null}
        </ul>
      ) : null}
    </ErasingDialog>
  )
}
