import { useSheet } from '../../../store/sheet/sheetState.ts'
import { useWords } from '../../words.tsx'
import { LeftOutDetails } from './LeftOutDetails.tsx'

/** What was imported, and what was not. */
export function DoneStep() {
  const { t } = useWords()
  const plan = useSheet((state) => state.plan)
  if (plan === null) return null
  return (
    <>
      <p>{t('importing.doneText', { cards: plan.cards })}</p>
      <LeftOutDetails leftOut={plan.leftOut} title={t('importing.leftOut', { n: plan.leftOut.length })} />
    </>
  )
}
