import { useMap } from '../../../store/map.ts'
import { titleInWords } from '../../pages/editor/mapTitle.ts'
import { useWords } from '../../words.tsx'
import { CollectDialog } from './CollectDialog.tsx'

/** Puts the open map into a collection. */
export function CollectOpenMap({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const id = useMap((state) => state.mapId)
  const title = useMap(({ map }) => titleInWords(map, words)) || words.t('shell.untitledMap')
  return id === null ? null : <CollectDialog map={{ id, title }} onClose={onClose} />
}
