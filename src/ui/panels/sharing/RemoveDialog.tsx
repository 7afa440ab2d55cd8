import { sharingActs } from '../../../store/sharing.ts'
import type { MapPerson } from '../../../store/sharing.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { AskDialog } from './AskDialog.tsx'

interface RemoveDialogProps {
  readonly mapId: string
  readonly person: MapPerson
  readonly onClose: () => void
}

/** Takes one person's access away. */
export function RemoveDialog({ mapId, person, onClose }: RemoveDialogProps) {
  const { t } = useWords()
  const name = person.name === '' ? t('sharing.noName') : person.name
  return (
    <AskDialog
      title={t('sharing.removeAsk', { name })}
      text={t('sharing.removeText')}
      label={t('sharing.remove')}
      onDo={() => sharingActs.removePerson(mapId, person.id)}
      onDone={() => {
        showToast(t('sharing.removed', { name }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
