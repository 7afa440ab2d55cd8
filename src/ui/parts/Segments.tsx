import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'

import styles from './Choice.module.css'
import type { Option } from './Select.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

interface SegmentsProps<T extends string> {
  readonly label: string
  readonly isLabelSeen?: boolean
  readonly value: T
  readonly options: readonly (Option<T> & { readonly icon?: LucideIcon })[]
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

/** One of two or three, all of them in sight. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, isLabelSeen = false, value, options, onChange, isDisabled = false } = props
  const name = useId()
  return (
    <fieldset disabled={isDisabled}>
      <legend className={isLabelSeen ? styles['legend'] : styles['legendHidden']}>
        {isLabelSeen ? label : <VisuallyHidden>{label}</VisuallyHidden>}
      </legend>
      <div className={styles['segments']}>
        {options.map(({ value: own, label: words, icon: Icon }) => (
          <label key={own} className={styles['segment']}>
            <input type="radio" name={name} value={own} checked={own === value} onChange={() => onChange(own)} />
            {Icon === undefined ? null : <Icon size={16} aria-hidden="true" />}
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
