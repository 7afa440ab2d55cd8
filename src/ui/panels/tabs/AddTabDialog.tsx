import { useEffect, useState } from 'react'

import { collectionActs, useCollection } from '../../../store/collection.ts'
import { placeableMaps } from '../../../store/mapOffers.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { collectionOf } from '../../../store/tabs.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { navigate } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import styles from '../dialogs/dialogs.module.css'
import { refusalWords } from '../../pages/home/problemWords.ts'
import { tabPath } from './tabActs.ts'

/** A map there is already as the last tab of the collection. Goes to it. */
export function AddTabDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const collection = useCollection((state) => state.collection)
  const collections = useCollection((state) => state.collections)
  const [maps, setMaps] = useState<readonly MapSummary[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [wished, setWished] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    let isWanted = true
    void collectionActs.listMaps().then((answer) => {
      if (!isWanted) return
      if (answer.ok) setMaps(answer.value)
      else setProblem(refusalWords(answer.problem, words))
    })
    return () => {
      isWanted = false
    }
    // The list is asked for once; in which words its refusal is told is no reason to ask again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  if (collection === null) return null
  const own = new Set(collection.maps.map(({ id }) => id))
  const others = placeableMaps(maps ?? []).filter(({ id }) => !own.has(id))
  const chosen = others.find(({ id }) => id === wished) ?? others[0]
  const home = chosen === undefined ? null : collectionOf(chosen.id, collections ?? [])

  const add = async (): Promise<void> => {
    if (chosen === undefined || isBusy) return
    setIsBusy(true)
    const added = await collectionActs.place(chosen.id, collection.id, null)
    setIsBusy(false)
    if (!added.ok) {
      setProblem(refusalWords(added.problem, words))
      return
    }
    onClose()
    navigate(tabPath(chosen.id))
  }
  const status =
    problem ??
    (maps === null
      ? t('tabs.loadingMaps')
      : others.length === 0
        ? t('tabs.noOthers')
        : home === null
          ? ''
          : t('tabs.comesFrom', { collection: home.title }))
  return (
    <Dialog
      title={t('tabs.addTitle', { collection: collection.title })}
      onClose={onClose}
      onSubmit={() => void add()}
      footer={<DialogFooter label={t('tabs.addDo')} isDisabled={chosen === undefined || isBusy} onClose={onClose} />}
    >
      {chosen === undefined ? null : (
        <Select
          label={t('copyTo.map')}
          value={chosen.id}
          options={others.map(({ id, title }) => ({ value: id, label: title || t('shell.untitledMap') }))}
          onChange={setWished}
        />
      )}
      <p className={styles['result']} role="status">
        {status}
      </p>
    </Dialog>
  )
}
