import { useEffect, useEffectEvent } from 'react'

import { diffMaps } from '../../../analysis/diff/diff.ts'
import { useOffline } from '../../../store/offline.ts'
import type { WhileAway } from '../../../store/offline.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { summaryWords } from '../versions/diffWords.ts'

/** Draws nothing: tells once, in a passing message, what came while I was away. */
export function AwayNote() {
  const words = useWords()
  const away = useOffline((state) => state.away)
  const tell = useEffectEvent(({ before, after }: WhileAway): void => {
    const diff = diffMaps(before, after)
    if (diff.entries.length === 0) return
    const { t } = words
    const run = (): void => openDialog({ type: 'away' })
    showToast(t('offline.away', { what: summaryWords(diff, words) }), { label: t('offline.awayShow'), run })
  })
  useEffect(() => {
    if (away !== null) tell(away)
  }, [away])
  return null
}
