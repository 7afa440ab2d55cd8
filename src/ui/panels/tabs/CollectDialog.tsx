import { useState } from 'react'

import { collectionActs, useCollection } from '../../../store/collection.ts'
import { useMap } from '../../../store/map.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import { refusalWords } from './tabActs.ts'

/** What no collection's id is. */
const NEW = 'new collection'
const TITLE_LIMIT = 200

/** Puts the open map into a collection: one there is, or a new one by name. */
export function CollectDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const mapId = useMap((state) => state.mapId)
  const collections = useCollection((state) => state.collections) ?? []
  const current = useCollection((state) => state.collection)
  const others = collections.filter(({ id }) => id !== current?.id)
  const [wished, setWished] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const chosen = others.find(({ id }) => id === (wished ?? others[0]?.id))
  const isNew = chosen === undefined

  const put = async (): Promise<void> => {
    if (mapId === null || isBusy) return
    if (isNew && title.trim() === '') {
      setError(t('collect.titleEmpty'))
      return
    }
    setIsBusy(true)
    const done = isNew
      ? await collectionActs.create(title.trim(), mapId)
      : await collectionActs.place(mapId, chosen.id, null)
    setIsBusy(false)
    if (done.ok) onClose()
    else setError(refusalWords(done.problem, words))
  }
  return (
    <Dialog
      title={t('collect.title')}
      description={current === null ? t('collect.hint') : t('collect.leaves', { collection: current.title })}
      onClose={onClose}
      onSubmit={() => void put()}
      footer={<DialogFooter label={t('collect.do')} isDisabled={isBusy} onClose={onClose} />}
    >
      {others.length === 0 ? null : (
        <Select
          label={t('collect.collection')}
          value={isNew ? NEW : chosen.id}
          error={isNew ? null : error}
          options={[
            ...others.map((one) => ({ value: one.id, label: one.title })),
            { value: NEW, label: t('collect.new') },
          ]}
          onChange={(id) => {
            setWished(id)
            setError(null)
          }}
        />
      )}
      {isNew ? (
        <TextField
          label={t('collect.name')}
          hint={t('collect.nameHint')}
          error={error}
          maxLength={TITLE_LIMIT}
          value={title}
          onChange={setTitle}
        />
      ) : null}
    </Dialog>
  )
}
