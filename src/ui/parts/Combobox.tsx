import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronsUpDown } from 'lucide-react'

import { useWords } from '../words.tsx'
import styles from './Combobox.module.css'
import { Field } from './Field.tsx'
import type { FieldProps } from './Field.tsx'
import popupStyles from './Popup.module.css'
import { classes } from './classes.ts'
import { isMatch } from './match.ts'

export interface ComboboxItem {
  readonly id: string
  readonly label: string
  /** A few words that tell items of one name apart. */
  readonly detail?: string
}

export interface ComboboxProps extends FieldProps {
  readonly items: readonly ComboboxItem[]
  readonly chosenId: string | null
  readonly onChoose: (id: string | null) => void
}

/** One of many, found by typing a part of its name or detail. */
export function Combobox({ label, hint, error, isOptional, items, chosenId, onChoose }: ComboboxProps) {
  const { t, locale } = useWords()
  const chosen = items.find((item) => item.id === chosenId) ?? null
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control, name) => (
        <Base.Root
          items={items}
          value={chosen}
          onValueChange={(item, details) => {
            if (!isLeaving(details)) onChoose(item?.id ?? null)
          }}
          onInputValueChange={(_typed, details) => void isLeaving(details)}
          itemToStringLabel={(item) => item.label}
          isItemEqualToValue={(one, other) => one.id === other.id}
          filter={(item, query) => isMatch(`${item.label} ${item.detail ?? ''}`, query, locale)}
          autoHighlight
          limit={80}
        >
          <Base.InputGroup className={styles['group']}>
            {/* While the list is open, the library hides the label from ears with all else on the page. */}
            <Base.Input {...control} aria-label={name} className={classes(control.className, styles['input'])} />
            <Base.Trigger className={styles['trigger']} aria-label={t('shell.showList')}>
              <ChevronsUpDown size={16} aria-hidden="true" />
            </Base.Trigger>
          </Base.InputGroup>
          <Base.Portal>
            <Base.Positioner className={popupStyles['positioner']} sideOffset={4} collisionPadding={8}>
              <Base.Popup className={classes(popupStyles['popup'], styles['popup'])}>
                <Base.Empty className={popupStyles['empty']}>{t('shell.noMatch')}</Base.Empty>
                <Base.List aria-label={name}>
                  {(item: ComboboxItem) => (
                    <Base.Item key={item.id} value={item} className={popupStyles['item']}>
                      <span className={popupStyles['words']}>
                        {item.label}
                        {item.detail === undefined ? null : (
                          <span className={popupStyles['detail']}>{item.detail}</span>
                        )}
                      </span>
                      <Base.ItemIndicator className={popupStyles['mark']}>
                        <Check size={16} aria-hidden="true" />
                      </Base.ItemIndicator>
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}

interface ChangeDetails {
  readonly reason: string
  readonly cancel: () => void
  readonly allowPropagation: () => void
}

/** Escape beside an open list would empty the field: it is for the dialog around, and what was chosen stays. */
function isLeaving({ reason, cancel, allowPropagation }: ChangeDetails): boolean {
  if (reason !== 'escape-key') return false
  cancel()
  allowPropagation()
  return true
}
