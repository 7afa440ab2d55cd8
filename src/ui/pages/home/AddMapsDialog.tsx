import { useState } from 'react'

import { collectionActs } from '../../../store/collection.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { placeableMaps } from '../../../store/mapOffers.ts'
import { useMaps } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { MapPicks } from './MapPicks.tsx'
import { problemWords } from './problemWords.ts'
import styles from './page.module.css'

interface AddMapsDialogProps {
  readonly collection: CollectionSummary
  readonly onClose: () => void
}

/** Puts maps there are into a collection, at its end. */
export function AddMapsDialog({ collection: { id, title, maps: tabs }, onClose }: AddMapsDialogProps) {
  const words = useWords()
  const { t } = words
  const mine = placeableMaps(useMaps((state) => state.maps) ?? [])
  const maps = mine.filter((map) => !tabs.some((tab) => tab.id === map.id))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const add = async (): Promise<void> => {
    if (chosen.length === 0) return setProblem(t('collecting.noneChosen'))
    if (isBusy) return
    setIsBusy(true)
    const placed = await collectionActs.placeAll(chosen, id)
    setIsBusy(false)
    if (!placed.ok) return setProblem(problemWords(placed.problem, words).title)
    showToast(t('collecting.added', { n: chosen.length, title }))
    onClose()
  }

  return (
    <Dialog
      title={t('collecting.addTo', { title })}
      onClose={onClose}
      onSubmit={() => void add()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          {maps.length === 0 ? null : (
            <Button variant="primary" isSubmit aria-disabled={isBusy}>
              {t('collecting.addDo', { n: chosen.length })}
            </Button>
          )}
        </>
      }
    >
      {maps.length === 0 ? (
        <p>{t('collecting.nothingToAdd')}</p>
      ) : (
        <MapPicks legend={t('collecting.maps')} maps={maps} chosen={chosen} onChoose={setChosen} />
      )}
      <p role="alert" className={styles['problemTitle']}>
        {problem}
      </p>
    </Dialog>
  )
}
