import type { ReactNode } from 'react'

import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'

export interface DialogFooterProps {
  /** What the main button does, in words. */
  readonly label: string
  readonly isDisabled?: boolean
  readonly onClose: () => void
  /** Further buttons, before these. */
  readonly children?: ReactNode
}

/** The buttons nearly every dialog has: leave it, or do it. */
export function DialogFooter({ label, isDisabled = false, onClose, children }: DialogFooterProps) {
  const { t } = useWords()
  return (
    <>
      {children}
      <Button onClick={onClose}>{t('shell.cancel')}</Button>
      <Button variant="primary" isSubmit disabled={isDisabled}>
        {label}
      </Button>
    </>
  )
}
