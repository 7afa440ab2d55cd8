import { losersOf, sharingActs, useSharing } from '../../../store/sharing.ts'
import type { GrantSummary, Scope } from '../../../store/sharing.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { AskDialog } from './AskDialog.tsx'

interface RevokeDialogProps {
  readonly scope: Scope
  readonly grant: GrantSummary
  readonly onClose: () => void
}

/** Ends a link for good, once it is clear who loses access. */
export function RevokeDialog({ scope, grant, onClose }: RevokeDialogProps) {
  const { t } = useWords()
  const people = useSharing((state) => state.people)
  const losers = scope === null ? null : losersOf(grant, people).length
  const { id, label } = grant
  return (
    <AskDialog
      title={t('sharing.revokeAsk', { label })}
      text={losers === null ? t('sharing.revokeSome') : t('sharing.revokeText', { n: losers })}
      label={t('sharing.revokeDo')}
      onDo={() => sharingActs.revoke(scope, id)}
      onDone={() => {
        showToast(t('sharing.revoked', { label }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
