import { Plus } from 'lucide-react'

import { openDialog } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'

/** The ways to a further level and a further pathway, as a row of buttons. */
export function AddLanes({ className }: { readonly className: string | undefined }) {
  const { t } = useWords()
  return (
    <div className={className}>
      <Button icon={Plus} onClick={() => openDialog({ type: 'lane', id: null, lane: 'level' })}>
        {t('table.addLevel')}
      </Button>
      <Button icon={Plus} onClick={() => openDialog({ type: 'lane', id: null, lane: 'pathway' })}>
        {t('table.addPathway')}
      </Button>
    </div>
  )
}
