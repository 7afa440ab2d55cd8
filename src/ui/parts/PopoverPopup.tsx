import { Popover } from '@base-ui/react/popover'
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode, RefObject } from 'react'

import { useWords } from '../words.tsx'
import buttonStyles from './Button.module.css'
import { classes } from './classes.ts'
import styles from './Popup.module.css'
import headStyles from './Dialog.module.css'

export interface PopoverPopupProps {
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
}

/** The open popover of a `PopoverButton`; a file of its own, so that no screen waits for it. */
export function PopoverPopup({ anchor, title, children, onClose }: PopoverPopupProps) {
  const { t } = useWords()
  const body = useRef<HTMLDivElement>(null)
  return (
    <Popover.Root open modal="trap-focus" onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Popover.Portal>
        <Popover.Positioner
          className={styles['positioner']}
          anchor={anchor}
          side="bottom"
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup
            className={classes(styles['popup'], styles['roomy'])}
            finalFocus={anchor}
            initialFocus={(openType) =>
              openType === 'touch' ? true : (body.current?.querySelector<HTMLElement>('input') ?? true)
            }
          >
            <div className={headStyles['head']}>
              <Popover.Title className={styles['popupTitle']}>{title}</Popover.Title>
              <Popover.Close
                className={classes(buttonStyles['button'], buttonStyles['quiet'], buttonStyles['square'])}
                aria-label={t('shell.close')}
              >
                <X size={18} aria-hidden="true" />
              </Popover.Close>
            </div>
            <div ref={body}>{children}</div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
