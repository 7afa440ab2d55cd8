import { useEffect, useRef } from 'react'

import styles from './inspector.module.css'

/** Whether something holds for all that are selected, for none, or for some. */
export type Held = boolean | 'various'

interface ChecksProps<K extends string> {
  readonly label: string
  readonly options: readonly { readonly value: K; readonly label: string }[]
  readonly isOn: (value: K) => Held
  readonly isDisabled: boolean
  readonly onChange: (value: K, isOn: boolean) => void
}

/** Any of a few. */
export function Checks<K extends string>({ label, options, isOn, isDisabled, onChange }: ChecksProps<K>) {
  return (
    <fieldset className={styles['checks']} disabled={isDisabled}>
      <legend className={styles['legend']}>{label}</legend>
      {options.map(({ value, label: words }) => (
        <Check key={value} label={words} held={isOn(value)} onChange={(isNow) => onChange(value, isNow)} />
      ))}
    </fieldset>
  )
}

interface CheckProps {
  readonly label: string
  readonly held: Held
  readonly onChange: (isOn: boolean) => void
}

/** A box that is ticked, not ticked, or in between; a press on the last ticks it. */
function Check({ label, held, onChange }: CheckProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = held === 'various'
  }, [held])
  return (
    <label className={styles['check']}>
      <input ref={box} type="checkbox" checked={held === true} onChange={() => onChange(held !== true)} />
      {label}
    </label>
  )
}
