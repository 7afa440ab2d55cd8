import { useState } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './start.module.css'
import { StartChoices } from './StartChoices.tsx'
import { lentName } from './startChoices.ts'
import type { StartSample } from './startChoices.ts'

const TITLE_LIMIT = 200

interface StartFormProps {
  /** Where the new map goes; given in a dialog, which has a heading of its own. */
  readonly collectionId?: string
}

/** The form that makes a new map and goes to it. */
export function StartForm({ collectionId }: StartFormProps) {
  const { t, language } = useWords()
  const [sample, setSample] = useState<StartSample>('blank')
  const [typed, setTyped] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  // The sample lends its name until one types another.
  const lent = lentName(sample)
  const title = typed ?? (lent === null ? '' : t(lent))
  const wrong = title.trim() === '' ? t('home.titleEmpty') : title.length > TITLE_LIMIT ? t('home.titleLong') : null

  const create = async (): Promise<void> => {
    setIsAsked(true)
    if (wrong !== null || isBusy) return
    setIsBusy(true)
    const where = collectionId === undefined ? {} : { collectionId }
    const made = await mapsActs.create(title.trim(), sample, { language, ...where })
    setIsBusy(false)
    if (made.ok) navigate(pathOf({ page: 'map', mapId: made.value, face: null }))
  }

  return (
    <form
      className={styles['startForm']}
      noValidate
      aria-label={t('home.start')}
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      {collectionId === undefined ? <h2 className={styles['startHeading']}>{t('home.start')}</h2> : null}
      <StartChoices chosen={sample} onChoose={setSample} />
      <TextField
        label={t('home.titleLabel')}
        hint={t('home.titleHint')}
        error={isAsked ? wrong : null}
        value={title}
        onChange={setTyped}
      />
      <Button variant="primary" isSubmit aria-disabled={isBusy}>
        {t(isBusy ? 'home.creating' : 'home.create')}
      </Button>
    </form>
  )
}
