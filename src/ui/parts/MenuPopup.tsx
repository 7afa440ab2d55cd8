import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useRef } from 'react'
import type { RefObject } from 'react'

import { classes } from './classes.ts'
import type { MenuChoice, MenuItem, MenuRow } from './menu.ts'
import styles from './Popup.module.css'

export interface MenuPopupProps {
  readonly anchor: RefObject<HTMLButtonElement | null>
  /** Where in the page it is drawn; at its end unless told. */
  readonly landmark?: HTMLElement | null
  readonly label: string
  readonly rows: () => readonly MenuRow[]
  readonly side?: 'bottom' | 'top' | 'right' | undefined
  /** Told whether what was chosen has put the focus somewhere itself. */
  readonly onClose: (isFocusTaken: boolean) => void
}

/** The open menu of a `MenuButton`; a file of its own, so that no screen waits for it. */
export function MenuPopup({ anchor, landmark = null, label, rows, side = 'bottom', onClose }: MenuPopupProps) {
  const isFocusTaken = useRef(false)
  return (
    <Menu.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose(isFocusTaken.current))}>
      <Menu.Portal container={landmark}>
        <Menu.Positioner
          className={styles['positioner']}
          anchor={anchor}
          side={side}
          align="start"
          sideOffset={6}
          collisionPadding={8}
        >
          <Menu.Popup
            className={styles['popup']}
            aria-label={label}
            finalFocus={() => (isFocusTaken.current ? false : anchor.current)}
          >
            {rows().map((row) => {
              if (row.type === 'line') return <Menu.Separator key={row.id} className={styles['separator']} />
              if (row.type === 'choice') return <Choice key={row.id} row={row} />
              return (
                <Row
                  key={row.id}
                  row={row}
                  onChoose={() => {
                    isFocusTaken.current = row.takesFocus === true
                    row.onSelect()
                  }}
                />
              )
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Row({ row, onChoose }: { readonly row: MenuItem; readonly onChoose: () => void }) {
  const { label, icon: Icon, shortcut = null, isDisabled = false, isChecked } = row
  const inside = (
    <>
      <span className={styles['icon']}>{Icon === undefined ? null : <Icon size={18} aria-hidden="true" />}</span>
      <span className={styles['words']}>{label}</span>
      {shortcut === null ? null : <kbd className={styles['keys']}>{shortcut}</kbd>}
    </>
  )
  if (isChecked !== undefined) {
    return (
      <Menu.CheckboxItem
        className={styles['item']}
        checked={isChecked}
        disabled={isDisabled}
        closeOnClick
        onCheckedChange={onChoose}
      >
        {inside}
        <Menu.CheckboxItemIndicator className={styles['mark']}>
          <Check size={16} aria-hidden="true" />
        </Menu.CheckboxItemIndicator>
      </Menu.CheckboxItem>
    )
  }
  return (
    <Menu.Item
      className={classes(styles['item'])}
      data-dangerous={row.isDangerous === true ? '' : undefined}
      disabled={isDisabled}
      onClick={onChoose}
    >
      {inside}
    </Menu.Item>
  )
}

function Choice({ row }: { readonly row: MenuChoice }) {
  return (
    <Menu.RadioGroup value={row.value} onValueChange={(value: unknown) => row.onChange(String(value))}>
      <Menu.GroupLabel className={styles['groupLabel']}>{row.label}</Menu.GroupLabel>
      {row.options.map((option) => (
        <Menu.RadioItem key={option.value} value={option.value} className={styles['item']} closeOnClick>
          <span className={styles['icon']}>
            <Menu.RadioItemIndicator className={styles['mark']}>
              <Check size={16} aria-hidden="true" />
            </Menu.RadioItemIndicator>
          </span>
          <span className={styles['words']}>{option.label}</span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
