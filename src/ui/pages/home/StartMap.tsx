import { FileSpreadsheet, FileUp } from 'lucide-react'
import { Suspense, useState } from 'react'

import { startSheetImport } from '../../../store/sheet/sheetState.ts'
import { Button } from '../../parts/Button.tsx'
import { LateWords, useWords } from '../../words.tsx'
import styles from './start.module.css'
import { StartForm } from './StartForm.tsx'
import { late } from '../../parts/late.tsx'

const ImportDialog = late(async () => (await import('../../panels/dialogs/ImportDialog.tsx')).ImportDialog)

const SheetDialog = late(async () => (await import('../../panels/importing/SheetDialog.tsx')).SheetDialog)

/** All ways to begin a map: from a form, a spreadsheet, or a file of ours. */
export function StartMap() {
  const { t } = useWords()
  const [isImporting, setIsImporting] = useState(false)
  const [hasSheet, setHasSheet] = useState(false)
  return (
    <div className={styles['start']}>
      <StartForm />
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
