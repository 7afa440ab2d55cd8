import { useState } from 'react'

import { mapsActs, useMaps } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { titleProblem } from './collectionTitle.ts'
import { problemWords } from './problemWords.ts'
import styles from './page.module.css'
import { useTabActs } from './useTabActs.ts'

interface PlaceDialogProps {
  readonly map: MapSummary
  readonly onClose: () => void
}

/** Stands for a collection that is yet to be made; no id looks like it. */
const NEW = '+'
const LAST = ''

/** Puts a map into a collection, at its end or before one of its maps, or into one made for it. */
export function PlaceDialog({ map, onClose }: PlaceDialogProps) {
  const words = useWords()
  const { t } = words
  const collections = useMaps((state) => state.collections) ?? []
  const { put } = useTabActs()
  const [target, setTarget] = useState(map.collectionId ?? collections[0]?.id ?? NEW)
  const [before, setBefore] = useState(LAST)
  const [title, setTitle] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const neighbors = collections.find(({ id }) => id === target)?.maps.filter(({ id }) => id !== map.id) ?? []
  const wrong = target === NEW ? titleProblem(title, words) : null

  const place = async (): Promise<void> => {
    setIsAsked(true)
    if (wrong !== null) return
    const placed =
      target === NEW
        ? await mapsActs.createCollection(title.trim(), [map.id])
        : await put(map, target, before === LAST ? null : before)
    if (placed.ok && target === NEW) showToast(t('collecting.created', { title: title.trim() }))
    if (!placed.ok) return setProblem(problemWords(placed.problem, words).title)
    onClose()
  }

  return (
    <Dialog
      title={t('collecting.placeTitle', { title: map.title })}
      onClose={onClose}
      onSubmit={() => void place()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" isSubmit>
            {t('collecting.placeDo')}
          </Button>
        </>
      }
    >
      <Select
        label={t('collecting.collection')}
        value={target}
        options={[
          ...collections.map((one) => ({ value: one.id, label: one.title })),
          { value: NEW, label: t('collecting.newOne') },
        ]}
        onChange={(id) => {
          setTarget(id)
          setBefore(LAST)
        }}
      />
      {target === NEW ? (
        <TextField
          label={t('collecting.titleOfNew')}
          hint={t('collecting.titleHint')}
          error={isAsked ? wrong : null}
          value={title}
          onChange={setTitle}
        />
      ) : null}
      {neighbors.length === 0 ? null : (
        <Select
          label={t('collecting.position')}
          value={before}
          options={[
            ...neighbors.map((one) => ({ value: one.id, label: t('collecting.before', { title: one.title }) })),
            { value: LAST, label: t('collecting.last') },
          ]}
          onChange={setBefore}
        />
      )}
      <p role="alert" className={styles['problemTitle']}>
        {problem}
      </p>
    </Dialog>
  )
}
