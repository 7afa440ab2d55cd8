import styles from './inspector.module.css'

interface ChecksProps<K extends string> {
  readonly label: string
  readonly options: readonly { readonly value: K; readonly label: string }[]
  readonly isOn: (value: K) => boolean
  readonly isDisabled: boolean
  readonly onChange: (value: K, isOn: boolean) => void
}

/** Any of a few. */
export function Checks<K extends string>({ label, options, isOn, isDisabled, onChange }: ChecksProps<K>) {
  return (
    <fieldset className={styles['checks']} disabled={isDisabled}>
      <legend className={styles['legend']}>{label}</legend>
      {options.map(({ value, label: words }) => (
        <label key={value} className={styles['check']}>
          <input type="checkbox" checked={isOn(value)} onChange={(event) => onChange(value, event.target.checked)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
