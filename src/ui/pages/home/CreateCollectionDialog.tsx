import { useState } from 'react'

import { collectionActs } from '../../../store/collection.ts'
import { placeableMaps } from '../../../store/mapOffers.ts'
import { useMaps } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { titleProblem } from './collectionTitle.ts'
import { MapPicks } from './MapPicks.tsx'
import { problemWords } from './problemWords.ts'
import styles from './page.module.css'

interface CreateCollectionDialogProps {
  /** Maps that are ticked at first. */
  readonly mapIds: readonly string[]
  readonly onClose: () => void
}

/** Makes a collection, of maps there are or of none yet. */
export function CreateCollectionDialog({ mapIds, onClose }: CreateCollectionDialogProps) {
  const words = useWords()
  const { t } = words
  const maps = placeableMaps(useMaps((state) => state.maps) ?? [])
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState(mapIds)
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const wrong = titleProblem(title, words)

  const create = async (): Promise<void> => {
    setIsAsked(true)
    if (wrong !== null || isBusy) return
    setIsBusy(true)
    const made = await collectionActs.create(title.trim(), chosen)
    setIsBusy(false)
    if (!made.ok) return setProblem(problemWords(made.problem, words).title)
    showToast(t('collecting.created', { title: title.trim() }))
    onClose()
  }

  return (
    <Dialog
      title={t('collecting.create')}
      description={t('collecting.createText')}
      onClose={onClose}
      onSubmit={() => void create()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" isSubmit aria-disabled={isBusy}>
            {t('collecting.createDo')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('home.titleLabel')}
        hint={t('collecting.titleHint')}
        error={isAsked ? wrong : null}
        value={title}
        onChange={setTitle}
      />
      {maps.length === 0 ? null : (
        <MapPicks legend={t('collecting.maps')} maps={maps} chosen={chosen} onChoose={setChosen} />
      )}
      <p role="alert" className={styles['problemTitle']}>
        {problem}
      </p>
    </Dialog>
  )
}
