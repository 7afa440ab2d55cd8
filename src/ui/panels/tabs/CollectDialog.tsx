import { useState } from 'react'

import { collectionActs, useCollection } from '../../../store/collection.ts'
import { collectionOf } from '../../../store/tabs.ts'
import { titleProblem } from '../../pages/home/collectionTitle.ts'
import { refusalWords } from '../../pages/home/problemWords.ts'
import { useTabActs } from '../../pages/home/useTabActs.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import styles from '../dialogs/dialogs.module.css'

interface CollectDialogProps {
  readonly map: { readonly id: string; readonly title: string }
  readonly onClose: () => void
}

/** Stands for a collection that is yet to be made; no id looks like it. */
const NEW = '+'
const LAST = ''

/** Puts a map into a collection, at its end or before one of its maps, or into one made for it. */
export function CollectDialog({ map, onClose }: CollectDialogProps) {
  const words = useWords()
  const { t } = words
  const collections = useCollection((state) => state.collections) ?? []
  const { put } = useTabActs()
  const current = collectionOf(map.id, collections)
  const [target, setTarget] = useState(current?.id ?? collections[0]?.id ?? NEW)
  const [before, setBefore] = useState(LAST)
  const [title, setTitle] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const neighbors = collections.find(({ id }) => id === target)?.maps.filter(({ id }) => id !== map.id) ?? []
  const wrong = target === NEW ? titleProblem(title, words) : null

  const place = async (): Promise<void> => {
    setIsAsked(true)
    if (wrong !== null || isBusy) return
    setIsBusy(true)
    const placed =
      target === NEW
        ? await collectionActs.create(title.trim(), [map.id])
        : await put(map, target, before === LAST ? null : before)
    setIsBusy(false)
    if (!placed.ok) return setProblem(refusalWords(placed.problem, words))
    if (target === NEW) showToast(t('collecting.created', { title: title.trim() }))
    onClose()
  }

  return (
    <Dialog
      title={t('collecting.placeTitle', { title: map.title })}
      description={
        current === null || current.id === target
          ? t('collecting.createText')
          : t('collecting.leaves', { title: current.title })
      }
      onClose={onClose}
      onSubmit={() => void place()}
      footer={<DialogFooter label={t('collecting.placeDo')} isDisabled={isBusy} onClose={onClose} />}
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
      <p role="alert" className={styles['result']}>
        {problem}
      </p>
    </Dialog>
  )
}
