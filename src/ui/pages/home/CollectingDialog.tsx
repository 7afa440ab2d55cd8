import { CollectDialog } from '../../panels/tabs/CollectDialog.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../words.tsx'
import { AddMapsDialog } from './AddMapsDialog.tsx'
import type { Asked } from './asked.ts'
import { CreateCollectionDialog } from './CreateCollectionDialog.tsx'
import { StartForm } from './StartForm.tsx'

interface CollectingDialogProps {
  readonly asked: Asked
  readonly onClose: () => void
}

/** The dialog that asks what is to be asked about collections. */
export function CollectingDialog({ asked, onClose }: CollectingDialogProps) {
  const { t } = useWords()
  switch (asked.about) {
    case 'create':
      return <CreateCollectionDialog mapIds={asked.mapIds} onClose={onClose} />
    case 'add':
      return <AddMapsDialog collection={asked.collection} onClose={onClose} />
    case 'place':
      return <CollectDialog map={asked.map} onClose={onClose} />
    case 'newMap':
      return (
        <Dialog title={t('collecting.newMapIn', { title: asked.collection.title })} onClose={onClose}>
          <StartForm collectionId={asked.collection.id} />
        </Dialog>
      )
  }
}
