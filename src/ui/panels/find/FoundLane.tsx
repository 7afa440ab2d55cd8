import { Eye } from 'lucide-react'

import { acts } from '../../../store/acts.ts'
import { useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { lanesInTheWay } from '../../../store/outOfSight.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { focus } from '../../../store/viewActs.ts'
import { laneName } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './find.module.css'

/** Where the hit one stands on is out of sight: in which hidden or collapsed lane it is, and the way to see it. */
export function FoundLane() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const atId = useFind((find) => find.atId)
  const lanes = atId === null ? [] : lanesInTheWay(map, atId)
  if (lanes.length === 0) return null
  const isHidden = lanes.some(({ display }) => display === 'hidden')
  const name = lanes.map(({ id }) => laneName(map, words, id)).join(', ')
  const show = (): void => {
    acts.displayLanes(
      lanes.map(({ id }) => id),
      'open',
    )
    // It comes into view as what has the focus, and that anew.
    focus(null)
    requestAnimationFrame(() => focus(atId))
  }
  return (
    <div className={styles['row']}>
      <span role="status">{t(isHidden ? 'lanes.foundHidden' : 'lanes.foundCollapsed', { name })}</span>
      {isReadOnly ? null : (
        <Button icon={Eye} onClick={show}>
          {t(isHidden ? 'lanes.show' : 'lanes.open', { name })}
        </Button>
      )}
    </div>
  )
}
