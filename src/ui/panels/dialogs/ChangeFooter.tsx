import { useMap } from '../../../store/map.ts'
import { useWords } from '../../words.tsx'
import { DialogFooter } from './DialogFooter.tsx'
import type { DialogFooterProps } from './DialogFooter.tsx'
import styles from './dialogs.module.css'

interface ChangeFooterProps extends DialogFooterProps {
  /** Whether what the dialog is about has been taken away meanwhile. */
  readonly isGone?: boolean
}

/**
 * The buttons of a dialog that changes the map. Where it cannot any more, because my role fell or somebody deleted
 * what it is about, it says so and saves nothing; what was typed stays to be read and copied.
 */
export function ChangeFooter({ isGone = false, isDisabled = false, ...rest }: ChangeFooterProps) {
  const { t } = useWords()
  const isReadOnly = useMap((state) => state.isReadOnly)
  return (
    <>
      <p className={styles['barred']} role="alert">
        {isReadOnly ? t('dialog.readOnly') : isGone ? t('dialog.gone') : ''}
      </p>
      <DialogFooter {...rest} isDisabled={isDisabled || isReadOnly || isGone} />
    </>
  )
}
