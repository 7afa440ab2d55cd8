import { useState } from 'react'

import { acts } from '../../../store/acts.ts'
import { backTo, canImport, importSheet, previewSheet } from '../../../store/sheet/sheetActs.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { Button } from '../../parts/Button.tsx'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { CopyList } from './CopyList.tsx'
import { planWords } from './sheetWords.ts'

/** The buttons of the step one is in, the one that goes on last. */
export function SheetFooter({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const step = useSheet((state) => state.step)
  const isBusy = useSheet((state) => state.isBusy)
  const plan = useSheet((state) => state.plan)
  const needsTitle = useSheet(({ target, title }) => target === 'new' && title.trim() === '')
  const [isAsked, setIsAsked] = useState(false)

  const doImport = async (): Promise<void> => {
    const mapId = await importSheet(planWords(words))
    if (mapId !== null) navigate(pathOf({ page: 'map', mapId, face: null }))
  }
  const preview = (): void => {
    setIsAsked(true)
    if (!needsTitle) previewSheet(planWords(words))
  }
  switch (step) {
    case 'choose':
      return <Button onClick={onClose}>{t('shell.cancel')}</Button>
    case 'check':
      return (
        <>
          {isAsked && needsTitle ? <p role="alert">{t('importing.titleEmpty')}</p> : null}
          <Button onClick={() => backTo('choose')}>{t('importing.back')}</Button>
          <Button variant="primary" disabled={isBusy} onClick={preview}>
            {t('importing.toPreview')}
          </Button>
        </>
      )
    case 'preview':
      return (
        <>
          <Button disabled={isBusy} onClick={() => backTo('check')}>
            {t('importing.back')}
          </Button>
          <Button
            variant="primary"
            disabled={isBusy || plan === null || !canImport(plan)}
            onClick={() => void doImport()}
          >
            {t(isBusy ? 'importing.working' : 'importing.do')}
          </Button>
        </>
      )
    case 'done':
      return (
        <>
          {plan === null || plan.leftOut.length === 0 ? null : <CopyList leftOut={plan.leftOut} />}
          <Button
            onClick={() => {
              acts.undo()
              onClose()
            }}
          >
            {t('importing.undo')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </>
      )
  }
}
