import { useId } from 'react'

import styles from './Choice.module.css'

interface ToggleProps {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
}

/** A switch: takes effect at once. */
export function Toggle({ label, hint, isOn, onChange, isDisabled = false }: ToggleProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className={styles['toggle']}>
      <input
        id={id}
        className={styles['switch']}
        type="checkbox"
        role="switch"
        checked={isOn}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles['toggleText']}>
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <span id={hintId} className={styles['hint']}>
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
