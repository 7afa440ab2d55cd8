import { ListTree, Table2 } from 'lucide-react'

import { isLooseId } from '../../../model/loose.ts'
import { useFind } from '../../../store/find.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { useView } from '../../../store/view.ts'
import type { Face } from '../../../store/view.ts'
import { focus, setFace } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { nameOf } from '../../canvas/names.ts'
import { useWords } from '../../words.tsx'
import styles from './find.module.css'

/** Where the hit one stands on is in no cell and so not on the map: the ways to where it is listed. */
export function FoundLoose() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const face = useView((view) => view.face)
  const atId = useFind((find) => find.atId)
  if (atId === null || face !== 'map' || !isLooseId(map, atId)) return null
  const show = (shown: Face): void => {
    setFace(shown)
    focus(atId)
  }
  return (
    <div className={styles['row']}>
      <span role="status">{t('find.loose', { name: nameOf(map, words, atId) })}</span>
      <Button icon={Table2} onClick={() => show('table')}>
        {t('action.showTable')}
      </Button>
      <Button icon={ListTree} onClick={() => show('outline')}>
        {t('action.showOutline')}
      </Button>
    </div>
  )
}
