import type { LucideIcon } from 'lucide-react'

import type { Option } from './Select.tsx'

/** A row that does something. */
export interface MenuItem {
  readonly type: 'item'
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon | undefined
  /** Keys that do the same, as people write them. */
  readonly shortcut?: string | null
  readonly isDisabled?: boolean
  readonly isDangerous?: boolean
  /** Given for a row that can be on or off. */
  readonly isChecked?: boolean | undefined
  /** Whether what it does puts the focus somewhere itself, into a field to type in; else it returns to where it was. */
  readonly takesFocus?: boolean
  readonly onSelect: () => void
}

/** Rows of which one is chosen. */
export interface MenuChoice {
  readonly type: 'choice'
  readonly id: string
  readonly label: string
  readonly value: string
  readonly options: readonly Option<string>[]
  readonly onChange: (value: string) => void
}

export type MenuRow = MenuItem | MenuChoice | { readonly type: 'line'; readonly id: string }
