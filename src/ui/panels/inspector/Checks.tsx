import { Checkbox } from '../../parts/Checkbox.tsx'
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
        <Checkbox key={value} isOn={isOn(value)} onChange={(isNow) => onChange(value, isNow)}>
          {words}
        </Checkbox>
      ))}
    </fieldset>
  )
}
