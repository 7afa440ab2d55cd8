import { useState } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import pageStyles from './page.module.css'
import { problemWords } from './problemWords.ts'
import styles from './shelves.module.css'

/** So many are named; the rest is counted. */
const NAMED = 8

interface ForeverDialogProps {
  /** At least one. */
  readonly maps: readonly MapSummary[]
  readonly onClose: () => void
}

/** Says what is lost, and removes maps for good only then. */
export function ForeverDialog({ maps, onClose }: ForeverDialogProps) {
  const words = useWords()
  const { t } = words
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [first] = maps
  const isOne = maps.length === 1
  const cards = maps.reduce((sum, { cardCount }) => sum + cardCount, 0)

  const remove = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const removed = await mapsActs.removeForever(maps.map(({ id }) => id))
    setIsBusy(false)
    if (!removed.ok) return setProblem(problemWords(removed.problem, words).title)
    showToast(t('home.removedForever', { n: maps.length }))
    onClose()
  }

  return (
    <Dialog
      title={isOne ? t('home.foreverTitle', { title: first?.title ?? '' }) : t('home.emptyBinTitle')}
      description={t('home.foreverText', { n: maps.length, cards })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="danger" aria-disabled={isBusy} onClick={() => void remove()}>
            {t('home.foreverDo', { n: maps.length })}
          </Button>
        </>
      }
    >
      {isOne ? null : (
        <ul className={styles['doomed']}>
          {maps.slice(0, NAMED).map(({ id, title, cardCount }) => (
            <li key={id}>
              {title} <span className={styles['doomedFacts']}>{t('home.cards', { n: cardCount })}</span>
            </li>
          ))}
          {maps.length > NAMED ? <li>{t('home.andMore', { n: maps.length - NAMED })}</li> : null}
        </ul>
      )}
      <p role="alert" className={pageStyles['problemTitle']}>
        {problem}
      </p>
    </Dialog>
  )
}
