import { UnfoldVertical } from 'lucide-react'

import type { Level } from '../../../model/level.ts'
import { cardsIn } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import type { Cell } from '../../../model/place.ts'
import { cellKey } from '../../../model/place.ts'
import { acts } from '../../../store/acts.ts'
import { useMap } from '../../../store/map.ts'
import { useIsFocused } from '../../../store/selectors.ts'
import { focus } from '../../../store/viewActs.ts'
import { laneName } from '../../canvas/names.ts'
import { classes } from '../../parts/classes.ts'
import { AddButton } from '../../parts/AddButton.tsx'
import { useWords } from '../../words.tsx'
import accent from '../entries/accent.module.css'
import styles from './outline.module.css'

interface FoldedOutlineCellProps {
  readonly cell: Cell
  /** The collapsed lane, whose name stands over the cell. */
  readonly heading: Level | Pathway
  readonly color: Pathway['color'] | null
}

/** A cell of a lane that is collapsed: how many cards it holds, and the way to open the lane. */
export function FoldedOutlineCell({ cell, heading, color }: FoldedOutlineCellProps) {
  const words = useWords()
  const { t } = words
  const key = cellKey(cell)
  const name = useMap(({ map }) => laneName(map, words, heading.id))
  const count = useMap(({ map }) => cardsIn(map, cell).length)
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isFocused = useIsFocused(key)
  return (
    <div className={classes(styles['cell'], accent['accent'])} data-color={color ?? undefined}>
      <div className={styles['cellHead']}>
        <h3 className={styles['cellName']}>{name}</h3>
        {isReadOnly ? null : (
          <AddButton
            label={t('lanes.openIt')}
            icon={UnfoldVertical}
            aria-label={t('lanes.open', { name })}
            tabIndex={isFocused ? 0 : -1}
            data-stop={key}
            onFocus={() => focus(key)}
            onClick={() => acts.displayLanes([heading.id], 'open')}
          />
        )}
      </div>
      <p className={styles['blank']}>{t('lanes.folded', { n: count })}</p>
    </div>
  )
}
