import { diffMaps } from '../../../analysis/diff/diff.ts'
import { useOffline } from '../../../store/offline.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../words.tsx'
import { jumpTo } from '../entries/jump.ts'
import { DiffList } from '../versions/DiffList.tsx'

/** What others changed while I could not reach the server; a press goes there. */
export function AwayDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const away = useOffline((state) => state.away)
  const jump = (id: string): void => {
    onClose()
    jumpTo(id)
  }
  return (
    <Dialog
      title={t('offline.awayTitle')}
      description={t('offline.awayText')}
      isWide
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('shell.close')}</Button>}
    >
      {away === null ? null : <DiffList diff={diffMaps(away.before, away.after)} onJump={jump} />}
    </Dialog>
  )
}
