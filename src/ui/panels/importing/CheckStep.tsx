import { isLane, likelyLane } from '../../../store/sheet/sheetActs.ts'
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
  const sheet = useSheet((state) => state.sheet)
  const understanding = useSheet((state) => state.understanding)
  const chosenLevels = useSheet((state) => state.levels)
  const chosenPathways = useSheet((state) => state.pathways)
  if (understanding === null) return null
  const { cards, levels, pathways, leftOut } = understanding
  const faults = leftOut.filter(isFault)
  const counts = {
    cards: cards.length,
    levels: levels.filter((one) => isLane(chosenLevels.get(one.key) ?? likelyLane('levels', one))).length,
    pathways: pathways.filter((one) => isLane(chosenPathways.get(one.key) ?? likelyLane('pathways', one))).length,
    faults: faults.length,
  }
  return (
    <>
      <p role="status">{t('importing.found', counts)}</p>
      <SheetOptions />
      <SheetTable key={sheet} />
      <FaultList faults={faults} told={leftOut.filter((one) => !isFault(one))} />
      <div className={styles['lanes']}>
        <LaneTable kind="levels" values={levels} />
        <LaneTable kind="pathways" values={pathways} />
      </div>
    </>
  )
}
