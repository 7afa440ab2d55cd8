import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import type { Tab } from '../../../store/tabs.ts'
import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { useMapDrag } from '../../pages/home/useMapDrag.ts'
import { titleInWords } from '../../pages/editor/mapTitle.ts'
import { Link } from '../../parts/Link.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import { tabPath, tabRows } from './tabActs.ts'
import styles from './tabs.module.css'

interface TabListProps {
  readonly collection: CollectionSummary
  readonly mapId: string
}

/** The tabs side by side; they scroll sideways where they are too many, with the open one in sight. */
export function TabList({ collection, mapId }: TabListProps) {
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
  return (
    <ul
      ref={list}
      className={styles['tabs']}
      onPointerDown={() => setPressed(new Map(maps.map((tab) => [tab.id, titleNow(tab)])))}
    >
      {maps.map((tab) => (
        <TabItem key={tab.id} collection={collection} tab={tab} name={title(tab)} isCurrent={tab.id === mapId} />
      ))}
    </ul>
  )
}

interface TabItemProps {
  readonly collection: CollectionSummary
  readonly tab: Tab
  /** '' where it has none. */
  readonly name: string
  readonly isCurrent: boolean
}

/** One tab: a link to its map, by which it is dragged to another place, and its menu. */
function TabItem({ collection, tab, name: title, isCurrent }: TabItemProps) {
  const words = useWords()
  const name = title || words.t('shell.untitledMap')
  const mayPlace = useAccess(may('manageMap'))
  const { side, handlers } = useMapDrag({ id: tab.id, title: name }, collection)
  return (
    <li
      className={styles['tab']}
      data-current={isCurrent ? '' : undefined}
      data-drop={side}
      {...(mayPlace ? handlers : {})}
    >
      <Link
        className={styles['link']}
        to={tabPath(tab.id)}
        aria-current={isCurrent ? 'page' : undefined}
        draggable={mayPlace}
        data-tip={name}
      >
        {name}
      </Link>
      {mayPlace ? (
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
      ) : null}
    </li>
  )
}

/** The title of a tab: of the open map as it is being typed here, of the others as the server knows it. */
export function useTabTitle(mapId: string): (tab: Tab) => string {
  const words = useWords()
  const own = useMap((state) => (state.status === 'ready' ? titleInWords(state.map, words) : null))
  return (tab) => (tab.id === mapId && own !== null ? own : tab.title)
}
