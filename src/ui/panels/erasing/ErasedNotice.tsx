import { useEffect } from 'react'

import { onBroughtBack } from '../../../store/erasing.ts'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'

/** Tells those whose Undo, or whose edits from offline, would have brought back what was erased for good. */
export function ErasedNotice() {
  const { t } = useWords()
  useEffect(() => onBroughtBack(() => showToast(t('erasing.notBack'))), [t])
  return null
}
