import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import styles from './Checkbox.module.css'

interface CheckboxProps {
  /** Whether it is ticked, not ticked, or in between: a press on the last ticks it. */
  readonly isOn: boolean | 'various'
  readonly onChange: (isOn: boolean) => void
  /** Its label. */
  readonly children: ReactNode
}

/** One of several that can be ticked, each on its own. What takes effect at once and stands alone is a `Toggle`. */
export function Checkbox({ isOn, onChange, children }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isOn === 'various'
  }, [isOn])
  return (
    <label className={styles['check']}>
      <input ref={box} type="checkbox" checked={isOn === true} onChange={() => onChange(isOn !== true)} />
      <span>{children}</span>
    </label>
  )
}
