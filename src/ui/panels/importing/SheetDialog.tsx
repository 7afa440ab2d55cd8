import { useEffect, useRef } from 'react'

import { endSheetImport } from '../../../store/sheet/sheetActs.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import type { SheetStep } from '../../../store/sheet/sheetState.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../words.tsx'
import { CheckStep } from './CheckStep.tsx'
import { ChooseStep } from './ChooseStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import styles from './importing.module.css'
import { PreviewStep } from './PreviewStep.tsx'
import { SheetFooter } from './SheetFooter.tsx'
import { problemText } from './sheetWords.ts'

/** Brings a spreadsheet onto a map, step by step. */
export function SheetDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const step = useSheet((state) => state.step)
  const isBusy = useSheet((state) => state.isBusy)
  const problem = useSheet((state) => state.problem)
  const close = (): void => {
    onClose()
    endSheetImport()
  }
  return (
    <Dialog title={t('importing.title')} isWide onClose={close} footer={<SheetFooter onClose={close} />}>
      <div className={styles['step']} aria-busy={isBusy}>
        <StepHeading key={step} step={step} />
        <p role="status" className={styles['status']}>
          {isBusy ? t(step === 'preview' ? 'importing.working' : 'importing.reading') : ''}
        </p>
        <div role="alert">
          {problem === null ? null : <p className={styles['problem']}>{problemText(problem, words)}</p>}
        </div>
        {draw(step)}
      </div>
    </Dialog>
  )
}

function draw(step: SheetStep) {
  switch (step) {
    case 'choose':
      return <ChooseStep />
    case 'check':
      return <CheckStep />
    case 'preview':
      return <PreviewStep />
    case 'done':
      return <DoneStep />
  }
}

/** Takes the focus when a later step begins, so that one hears where one is. */
function StepHeading({ step }: { readonly step: SheetStep }) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (step !== 'choose') heading.current?.focus()
  }, [step])
  return (
    <h3 ref={heading} tabIndex={-1} className={styles['heading']}>
      {t(`importing.${step}`)}
    </h3>
  )
}
