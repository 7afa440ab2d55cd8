import { useEffect, useState } from 'react'

import { watchRounds } from '../../../store/rounds.ts'
import { MadeRoundDialog } from './MadeRoundDialog.tsx'
import { NewRoundDialog } from './NewRoundDialog.tsx'
import { RoundDayDialog } from './RoundDayDialog.tsx'
import { RoundList } from './RoundList.tsx'
import type { RoundsStep } from './roundsStep.ts'

interface RoundsDialogProps {
  readonly mapId: string
  /** What was selected when it was opened. */
  readonly selectedIds: readonly string[]
  readonly onClose: () => void
}

/** Rounds that ask for confirmations: made, followed, closed. */
export function RoundsDialog({ mapId, selectedIds, onClose }: RoundsDialogProps) {
  const [at, setAt] = useState<RoundsStep>({ step: 'list' })
  useEffect(() => watchRounds(mapId), [mapId])
  const back = (): void => setAt({ step: 'list' })
  switch (at.step) {
    case 'list':
      return <RoundList mapId={mapId} onStep={setAt} onClose={onClose} />
    case 'new':
      return <NewRoundDialog mapId={mapId} selectedIds={selectedIds} onStep={setAt} onClose={back} />
    case 'made':
      return <MadeRoundDialog mapId={mapId} made={at.made} isAnother={at.isAnother} onClose={back} />
    case 'day':
      return <RoundDayDialog mapId={mapId} round={at.round} onClose={back} />
  }
}
