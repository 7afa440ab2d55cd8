import { Tooltip } from '@base-ui/react/tooltip'

import styles from './Popup.module.css'

interface TooltipPopupProps {
  readonly anchor: Element
  readonly text: string
  readonly onClose: () => void
}

/** The one tooltip on the screen; a file of its own, fetched after the page is drawn. */
export function TooltipPopup({ anchor, text, onClose }: TooltipPopupProps) {
  return (
    <Tooltip.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles['positioner']} anchor={anchor} sideOffset={6} collisionPadding={8}>
          <Tooltip.Popup className={styles['tooltip']} aria-hidden="true">
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
