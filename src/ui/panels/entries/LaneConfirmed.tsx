import { may, useAccess } from '../../../store/access.ts'
import { useMap } from '../../../store/map.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { ConfirmedLine } from '../../canvas/confirmed/Confirmed.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'

/** What employers confirmed of a whole pathway; for those who review and have no menu there, the way to confirm it. */
export function LaneConfirmed({ id }: { readonly id: string }) {
  const { t } = useWords()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const mayConfirm = useAccess(may('confirm'))
  return (
    <>
      <ConfirmedLine id={id} />
      {isReadOnly && mayConfirm ? (
        <TextButton onClick={() => openDialog({ type: 'confirm', id })}>{t('lanes.confirm')}</TextButton>
      ) : null}
    </>
  )
}
