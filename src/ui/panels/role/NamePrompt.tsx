import { useState } from 'react'

import { plainLine } from '../../../model/plainLine.ts'
import { accessStore } from '../../../store/access.ts'
import { rename } from '../../../store/rename.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import styles from './namePrompt.module.css'

/** Asks for a name, beside the map and in nobody's way: one can work on, and answer later or not at all. */
export function NamePrompt() {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)

  const save = async (): Promise<void> => {
    const wished = name.trim()
    if (wished === '') {
      setError(t('arriving.nameEmpty'))
      return
    }
    // It goes away at once, and comes back where the server does not take the name.
    const problem = await rename(wished)
    if (problem === null) showToast(t('arriving.thanks', { name: wished }))
    else showToast(t('arriving.nameFailed'))
  }
  return (
    <section className={styles['prompt']} aria-labelledby="name-prompt">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <h2 id="name-prompt" className={styles['title']}>
          {t('arriving.askName')}
        </h2>
        <TextField
          label={t('arriving.name')}
          hint={t('arriving.askNameHint')}
          error={error}
          autoComplete="name"
          maxLength={60}
          value={name}
          onChange={(typed) => setName(plainLine(typed))}
        />
        <div className={styles['acts']}>
          <Button onClick={() => accessStore.setState({ hasJustArrived: false })}>{t('arriving.nameLater')}</Button>
          <Button variant="primary" isSubmit>
            {t('arriving.nameSave')}
          </Button>
        </div>
      </form>
    </section>
  )
}
