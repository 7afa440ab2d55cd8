import { ColorChoice } from './ColorChoice.tsx'
import { NameField } from './NameField.tsx'
import styles from './people.module.css'
import { PeopleHere } from './PeopleHere.tsx'

/** My own name and color, and everyone else's. */
export function PeopleList() {
  return (
    <div className={styles['panel']}>
      <NameField />
      <ColorChoice />
      <PeopleHere />
    </div>
  )
}
