import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'

import { useWords } from '../words.tsx'
import { classes } from './classes.ts'
import type { ComboboxItem } from './Combobox.tsx'
import styles from './Combobox.module.css'
import { Field } from './Field.tsx'
import type { FieldProps } from './Field.tsx'
import { isMatch } from './match.ts'
import popupStyles from './Popup.module.css'

interface SuggestProps extends FieldProps {
  readonly value: string
  readonly items: readonly ComboboxItem[]
  readonly placeholder?: string | undefined
  readonly maxLength?: number
  readonly isDisabled?: boolean
  readonly onChange: (typed: string) => void
  readonly onChoose: (item: ComboboxItem) => void
  readonly onBlur?: () => void
  /** Not called for an Enter that chooses from the list. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A text one may type freely, or choose from what was used before. */
export function Suggest(props: SuggestProps) {
  const { label, hint, error, isOptional, value, items, placeholder, maxLength, isDisabled = false } = props
  const { locale } = useWords()
  const isHighlighted = useRef(false)
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !isHighlighted.current) props.onKeyDown?.(event)
  }
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      {(control, name) => (
        <Base.Root
          items={items}
          value={value}
          disabled={isDisabled}
          openOnInputClick
          limit={50}
          itemToStringValue={(item) => item.label}
          filter={(item, query) => isMatch(`${item.label} ${item.detail ?? ''}`, query, locale)}
          onItemHighlighted={(item) => {
            isHighlighted.current = item !== undefined
          }}
          onValueChange={(typed, { reason, allowPropagation }) => {
            // Escape beside an open list empties nothing here: it is for whatever stands around.
            if (reason === 'escape-key') allowPropagation()
            // What was chosen is told by the item itself: two may be called the same.
            else if (reason !== 'item-press') props.onChange(typed)
          }}
        >
          <Base.Input
            {...control}
            // While the list is open, the library hides the label from ears with all else on the page.
            aria-label={name}
            placeholder={placeholder}
            maxLength={maxLength}
            onBlur={props.onBlur}
            onKeyDown={handleKeyDown}
          />
          <Base.Portal>
            <Base.Positioner className={popupStyles['positioner']} sideOffset={4} collisionPadding={8}>
              <Base.Popup className={classes(popupStyles['popup'], styles['popup'], styles['suggestions'])}>
                <Base.List aria-label={name}>
                  {(item: ComboboxItem) => (
                    <Base.Item
                      key={item.id}
                      value={item}
                      className={popupStyles['item']}
                      onClick={() => props.onChoose(item)}
                    >
                      <span className={popupStyles['words']}>
                        {item.label}
                        {item.detail === undefined ? null : (
                          <span className={popupStyles['detail']}>{item.detail}</span>
                        )}
                      </span>
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
