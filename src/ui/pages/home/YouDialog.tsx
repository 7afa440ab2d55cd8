import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../words.tsx'
import { ColorChoice } from '../../panels/people/ColorChoice.tsx'
import { NameField } from '../../panels/people/NameField.tsx'
import type { YouAsked } from './youAsked.ts'
import { late } from '../../parts/late.tsx'

const SharingDialog = late(async () => (await import('../../panels/sharing/SharingDialog.tsx')).SharingDialog)
const DevicesDialog = late(async () => (await import('../../panels/sessions/DevicesDialog.tsx')).DevicesDialog)
const AuditDialog = late(async () => (await import('../../panels/audit/AuditDialog.tsx')).AuditDialog)

interface YouDialogProps {
  readonly asked: YouAsked
  readonly onClose: () => void
}

/** The dialog that was asked for in the menu about oneself. */
export function YouDialog({ asked, onClose }: YouDialogProps) {
  switch (asked) {
    case 'name':
      return <NameDialog onClose={onClose} />
    case 'devices':
      return <DevicesDialog onClose={onClose} />
    case 'invite':
      return <SharingDialog scope={null} onClose={onClose} />
    case 'audit':
      return <AuditDialog scope={null} onClose={onClose} />
  }
}

function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('you.title')} onClose={onClose} footer={<Button onClick={onClose}>{t('shell.close')}</Button>}>
      <NameField />
      <ColorChoice />
    </Dialog>
  )
}
