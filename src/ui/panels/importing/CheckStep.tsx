import { isFault } from '../../../store/sheet/sheetPreview.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { useWords } from '../../words.tsx'
import { FaultList } from './FaultList.tsx'
import styles from './importing.module.css'
import { LaneTable } from './LaneTable.tsx'
import { SheetOptions } from './SheetOptions.tsx'
import { SheetTable } from './SheetTable.tsx'

/** How the sheet was understood, cell by cell, and all that can be set right. */
export function CheckStep() {
  const { t } = useWords()
  const understanding = useSheet((state) => state.understanding)
  if (understanding === null) return null
  const { cards, levels, pathways, leftOut } = understanding
  const faults = leftOut.filter(isFault)
  const counts = { cards: cards.length, levels: levels.length, pathways: pathways.length, faults: faults.length }
  return (
    <>
      <p role="status">{t('importing.found', counts)}</p>
      <SheetOptions />
      <SheetTable />
      <FaultList faults={faults} told={leftOut.filter((one) => !isFault(one))} />
      <div className={styles['lanes']}>
        <LaneTable kind="levels" values={levels} />
        <LaneTable kind="pathways" values={pathways} />
      </div>
    </>
  )
}
