import { setPreferences, useMe } from '../../../store/me.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { useWords } from '../../words.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import styles from './people.module.css'
import { PeopleHere } from './PeopleHere.tsx'

/** My own name and color, and everyone else's. */
export function PeopleList() {
  const { t } = useWords()
  const name = useMe((me) => me.name)
  const draft = useDraft(name, (typed) => setPreferences({ name: typed.trim() }))
  return (
    <div className={styles['panel']}>
      <TextField label={t('shell.yourName')} hint={t('shell.yourNameHint')} maxLength={60} {...draft} />
      <ColorChoice />
      <PeopleHere />
    </div>
  )
}
