import { Eye } from 'lucide-react'

import { hiddenLanes } from '../../../model/drawn.ts'
import { acts } from '../../../store/acts.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { hiddenSaid, laneCount, laneName } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './hidden.module.css'

/** The levels and pathways that no picture shows, each with how much it holds and the way to show it again. */
export function HiddenLanes() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const lanes = hiddenLanes(map)
  if (lanes.length === 0) return null
  return (
    <section className={styles['hidden']}>
      <h2 className={styles['title']}>{t('lanes.hidden')}</h2>
      <p className={styles['hint']}>
        {t('lanes.hiddenHint')} {t('lanes.notCounted', { what: hiddenSaid(map, words) })}
      </p>
      <ul className={styles['list']} aria-label={t('lanes.hidden')}>
        {lanes.map(({ id, kind }) => {
          const name = laneName(map, words, id)
          return (
            <li key={id} className={styles['item']}>
              <span>{t('lanes.item', { name, kind, n: laneCount(map, id) })}</span>
              {isReadOnly ? null : (
                <Button
                  icon={Eye}
                  aria-label={t('lanes.show', { name })}
                  onClick={() => acts.displayLanes([id], 'open')}
                >
                  {t('lanes.showIt')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
