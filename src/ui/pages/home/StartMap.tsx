import { FileSpreadsheet, FileUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'

import { mapsActs } from '../../../store/maps.ts'
import { startSheetImport } from '../../../store/sheet/sheetState.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { navigate, pathOf } from '../../router.ts'
import { LateWords, useWords } from '../../words.tsx'
import styles from './home.module.css'
import { StartChoices } from './StartChoices.tsx'
import { lentName } from './startChoices.ts'
import type { StartSample } from './startChoices.ts'

const ImportDialog = lazy(async () => ({
  default: (await import('../../panels/dialogs/ImportDialog.tsx')).ImportDialog,
}))

const SheetDialog = lazy(async () => ({
  default: (await import('../../panels/importing/SheetDialog.tsx')).SheetDialog,
}))

const TITLE_LIMIT = 200

/** The form that makes a new map and goes to it. */
export function StartMap() {
  const { t, language } = useWords()
  const [sample, setSample] = useState<StartSample>('blank')
  const [typed, setTyped] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [isImporting, setIsImporting] = useState(false)
  const [hasSheet, setHasSheet] = useState(false)
  // The sample lends its name until one types another.
  const lent = lentName(sample)
  const title = typed ?? (lent === null ? '' : t(lent))
  const wrong = title.trim() === '' ? t('home.titleEmpty') : title.length > TITLE_LIMIT ? t('home.titleLong') : null

  const create = async (): Promise<void> => {
    setIsAsked(true)
    if (wrong !== null || isBusy) return
    setIsBusy(true)
    const made = await mapsActs.create(title.trim(), sample, language)
    setIsBusy(false)
    if (made.ok) navigate(pathOf({ page: 'map', mapId: made.value, face: null }))
  }

  return (
    <div className={styles['start']}>
      <form
        className={styles['startForm']}
        noValidate
        aria-labelledby="home-start"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <h2 id="home-start" className={styles['heading']}>
          {t('home.start')}
        </h2>
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
      <Button
        variant="quiet"
        icon={FileSpreadsheet}
        onClick={() => {
          startSheetImport('new')
          setHasSheet(true)
        }}
      >
        {t('home.sheet')}
      </Button>
      <Button variant="quiet" icon={FileUp} onClick={() => setIsImporting(true)}>
        {t('action.import')}
      </Button>
      {isImporting ? (
        <Suspense fallback={null}>
          <LateWords>
            <ImportDialog onClose={() => setIsImporting(false)} />
          </LateWords>
        </Suspense>
      ) : null}
      {hasSheet ? (
        <Suspense fallback={null}>
          <LateWords>
            <SheetDialog onClose={() => setHasSheet(false)} />
          </LateWords>
        </Suspense>
      ) : null}
    </div>
  )
}
