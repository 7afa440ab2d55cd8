import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { CollectionSummary } from '../../../store/collection.ts'
import type { Tab } from '../../../store/tabs.ts'
import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { titleInWords } from '../../pages/editor/mapTitle.ts'
import { Link } from '../../parts/Link.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import { placeTab, tabPath, tabRows } from './tabActs.ts'
import styles from './tabs.module.css'
import { useTabDrag } from './useTabDrag.ts'

interface TabListProps {
  readonly collection: CollectionSummary
  readonly mapId: string
}

/** The tabs side by side; they scroll sideways where they are too many, with the open one in sight. */
export function TabList({ collection, mapId }: TabListProps) {
  const words = useWords()
  const { maps } = collection
  // The view is part of each address.
  useView(({ face, arrangement, outlineBy }) => `${face} ${arrangement} ${outlineBy}`)
  const titleNow = useTabTitle(mapId)
  const [pressed, setPressed] = useState<ReadonlyMap<string, string> | null>(null)
  const title = (tab: Tab): string => pressed?.get(tab.id) ?? titleNow(tab)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]')
    current?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [mapId, maps.length])
  // A press ends the typing of a title elsewhere: no tab may then grow or shrink away from under the mouse.
  useEffect(() => {
    if (pressed === null) return
    const release = (): void => void requestAnimationFrame(() => setPressed(null))
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [pressed])
  const drag = useTabDrag(list, (id, before) => {
    const tab = maps.find((one) => one.id === id)
    if (tab !== undefined) void placeTab(collection, tab, before)
  })
  return (
    <ul
      ref={list}
      className={styles['tabs']}
      onPointerDown={() => setPressed(new Map(maps.map((tab) => [tab.id, titleNow(tab)])))}
    >
      {maps.map((tab) => {
        const isCurrent = tab.id === mapId
        const name = title(tab) || words.t('shell.untitledMap')
        return (
          <li
            key={tab.id}
            className={styles['tab']}
            data-tab={tab.id}
            data-current={isCurrent ? '' : undefined}
            data-dragged={drag.draggedId === tab.id ? '' : undefined}
            data-drop={drag.dropSide(tab.id, maps)}
            {...drag.handlers(tab.id)}
          >
            <Link
              className={styles['link']}
              to={tabPath(tab.id)}
              aria-current={isCurrent ? 'page' : undefined}
              draggable={false}
              data-tip={name}
            >
              {name}
            </Link>
            <span className={styles['menu']}>
              <MenuButton
                icon={Ellipsis}
                label={words.t('tabs.menuOf', { map: name })}
                isIconOnly
                // The Tab key stops at the menu of the open map alone; go to a map to have its menu.
                tabIndex={isCurrent ? undefined : -1}
                rows={() => tabRows(collection, tab, words)}
              />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The title of a tab: of the open map as it is being typed here, of the others as the server knows it. */
export function useTabTitle(mapId: string): (tab: Tab) => string {
  const words = useWords()
  const own = useMap((state) => (state.status === 'ready' ? titleInWords(state.map, words) : null))
  return (tab) => (tab.id === mapId && own !== null ? own : tab.title)
}
