import { openInspector, select } from '../../../store/viewActs.ts'
import styles from './card.module.css'
import type { PinnedReading } from './reading.ts'

interface PinnedListProps {
  /** What they hang on, said as the list's name. */
  readonly label: string
  readonly pinned: readonly PinnedReading[]
  readonly tabIndex?: number | undefined
}

/** Notes and supports that hang on something; each opens its details, where it is changed. */
export function PinnedList({ label, pinned, tabIndex }: PinnedListProps) {
  if (pinned.length === 0) return null
  return (
    <ul className={styles['notes']} aria-label={label}>
      {pinned.map((one) => (
        <li key={one.id}>
          <PinnedButton pinned={one} tabIndex={tabIndex} />
        </li>
      ))}
    </ul>
  )
}

/** A note or a support in words, as a button that opens its details. */
export function PinnedButton(props: { readonly pinned: PinnedReading; readonly tabIndex?: number | undefined }) {
  const { id, type, words } = props.pinned
  return (
    <button
      type="button"
      className={styles['pinned']}
      tabIndex={props.tabIndex}
      onClick={() => {
        select([id])
        openInspector()
      }}
    >
      <strong>{type}</strong> {words}
    </button>
  )
}
