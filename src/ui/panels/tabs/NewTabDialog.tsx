import { useState } from 'react'

import { collectionActs, useCollection } from '../../../store/collection.ts'
import { lentName } from '../../pages/home/startChoices.ts'
import type { StartSample } from '../../pages/home/startChoices.ts'
import { StartChoices } from '../../pages/home/StartChoices.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { navigate } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from '../dialogs/DialogFooter.tsx'
import { refusalWords } from '../../pages/home/problemWords.ts'
import { tabPath } from './tabActs.ts'

const TITLE_LIMIT = 200

/** A new map as the last tab of the collection: what it starts from, and its title. Goes to it. */
export function NewTabDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t, language } = words
  const collection = useCollection((state) => state.collection)
  const [sample, setSample] = useState<StartSample>('blank')
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (collection === null) return null
  const lent = lentName(sample)
  const title = typed ?? (lent === null ? '' : t(lent))

  const create = async (): Promise<void> => {
    if (isBusy) return
    const wrong = title.trim() === '' ? t('home.titleEmpty') : title.length > TITLE_LIMIT ? t('home.titleLong') : null
    setError(wrong)
    if (wrong !== null) return
    setIsBusy(true)
    const made = await collectionActs.createMap({ title: title.trim(), sample, language }, collection.id)
    setIsBusy(false)
    if (!made.ok) {
      setError(refusalWords(made.problem, words))
      return
    }
    onClose()
    navigate(tabPath(made.value))
  }
  return (
    <Dialog
      title={t('tabs.newTitle', { collection: collection.title })}
      onClose={onClose}
      onSubmit={() => void create()}
      footer={<DialogFooter label={t('home.create')} isDisabled={isBusy} onClose={onClose} />}
    >
      <StartChoices chosen={sample} onChoose={setSample} />
      <TextField
        label={t('home.titleLabel')}
        hint={t('home.titleHint')}
        error={error}
        value={title}
        onChange={setTyped}
      />
    </Dialog>
  )
}
