import { Eye } from 'lucide-react'

import type { MapPicture } from '../../../layout/picture.ts'
import { collapsedLanes, hiddenLanes } from '../../../model/drawn.ts'
import { acts } from '../../../store/acts.ts'
import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { Button } from '../../parts/Button.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import { hiddenSaid, laneName } from '../names.ts'
import styles from './HiddenSign.module.css'

/** Says on the canvas that levels or pathways are out of sight, and shows them again. */
export function HiddenSign({ arrangement }: { readonly arrangement: MapPicture['arrangement'] }) {
  const words = useWords()
  const { t } = words
  const map = useMap((state) => state.map)
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isAlone = useView(({ pathwayId }) => pathwayId !== null)
  // In a flow there are no strips: what is collapsed is out of sight too. Beside one pathway alone all others are.
  const collapsed = arrangement === 'flow' ? collapsedLanes(map) : []
  const lanes = [...hiddenLanes(map), ...collapsed].filter(({ kind }) => !isAlone || kind === 'level')
  const [only, ...more] = lanes
  if (only === undefined) return null
  const said = [
    hiddenSaid(map, words),
    collapsed.length === 0 ? '' : t('lanes.collapsedLanes', { n: collapsed.length }),
  ]
    .filter((part) => part !== '')
    .join(', ')
  const rows = (): readonly MenuRow[] => [
    ...lanes.map(({ id, display }): MenuRow => {
      const name = laneName(map, words, id)
      const label = t(display === 'hidden' ? 'lanes.show' : 'lanes.open', { name })
      return { type: 'item', id, label, onSelect: () => acts.displayLanes([id], 'open') }
    }),
    { type: 'line', id: 'line' },
    { type: 'item', id: 'all', label: t('lanes.showAll'), onSelect: () => showAll(lanes) },
  ]
  return (
    <div className={styles['sign']} data-free="">
      <span>{said}</span>
      {isReadOnly ? null : more.length === 0 ? (
        <Button
          icon={Eye}
          aria-label={t('lanes.show', { name: laneName(map, words, only.id) })}
          onClick={() => acts.displayLanes([only.id], 'open')}
        >
          {t('lanes.showIt')}
        </Button>
      ) : (
        <MenuButton label={t('lanes.showIt')} icon={Eye} rows={rows} />
      )}
    </div>
  )
}

function showAll(lanes: readonly { readonly id: string }[]): void {
  acts.displayLanes(
    lanes.map(({ id }) => id),
    'open',
  )
}
