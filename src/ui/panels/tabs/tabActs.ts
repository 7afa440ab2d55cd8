/** What the menu of a tab does; refused acts are told, and taking out can be taken back. */
import { ArrowLeft, ArrowRight, FolderOutput } from 'lucide-react'

import { loadWholeWords } from '../../../i18n/load.ts'
import type { Words } from '../../../i18n/t.ts'
import { collectionActs } from '../../../store/collection.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { meStore } from '../../../store/me.ts'
import { stepBefore } from '../../../store/tabs.ts'
import type { Tab } from '../../../store/tabs.ts'
import { viewStore } from '../../../store/view.ts'
import { refusalWords } from '../../pages/home/problemWords.ts'
import { withView } from '../../pages/editor/viewLink.ts'
import type { MenuRow } from '../../parts/menu.ts'
import { showToast } from '../../parts/toasts.ts'

/** The address of a tab: the same view of another map. One pathway alone is another one there, so all are shown. */
export function tabPath(mapId: string): string {
  return withView(`${location.origin}/m/${mapId}`, { ...viewStore.getState(), pathwayId: null })
}

/** The rows of one tab's menu. */
export function tabRows(collection: CollectionSummary, tab: Tab, { t }: Words): readonly MenuRow[] {
  const move = (by: 1 | -1): Omit<Extract<MenuRow, { readonly type: 'item' }>, 'id' | 'label'> => {
    const before = stepBefore(collection.maps, tab.id, by)
    return {
      type: 'item',
      icon: by === 1 ? ArrowRight : ArrowLeft,
      isDisabled: before === undefined,
      onSelect: () => (before === undefined ? undefined : void placeTab(collection, tab, before)),
    }
  }
  return [
    { ...move(-1), id: 'left', label: t('tabs.moveLeft') },
    { ...move(1), id: 'right', label: t('tabs.moveRight') },
    { type: 'line', id: 'line' },
    {
      type: 'item',
      id: 'takeOut',
      label: t('tabs.takeOut'),
      icon: FolderOutput,
      onSelect: () => void takeOut(collection, tab),
    },
  ]
}

/** Puts a tab before another one, or last, and says where it stands now. */
async function placeTab(collection: CollectionSummary, tab: Tab, before: string | null): Promise<void> {
  const placed = await collectionActs.place(tab.id, collection.id, before)
  const words = await wordsNow()
  if (!placed.ok) showToast(refusalWords(placed.problem, words))
}

async function takeOut(collection: CollectionSummary, tab: Tab): Promise<void> {
  const at = collection.maps.findIndex(({ id }) => id === tab.id)
  const taken = await collectionActs.place(tab.id, null, null)
  const words = await wordsNow()
  if (!taken.ok) {
    showToast(refusalWords(taken.problem, words))
    return
  }
  const next = collection.maps[at + 1]?.id ?? null
  showToast(words.t('tabs.takenOut', { map: tab.title, collection: collection.title }), {
    label: words.t('action.undo'),
    run: () => void placeTab(collection, tab, next),
  })
}

function wordsNow(): Promise<Words> {
  return loadWholeWords(meStore.getState().language)
}
