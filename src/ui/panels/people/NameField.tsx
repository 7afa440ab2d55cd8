import { useState } from 'react'

import { plainLine } from '../../../model/plainLine.ts'
import { useAccess } from '../../../store/access.ts'
import { useMe } from '../../../store/me.ts'
import { rename } from '../../../store/rename.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { useWords } from '../../words.tsx'

/** My name, as the others see it. A guest chooses it; an account's comes from the sign-in. */
export function NameField() {
  const { t } = useWords()
  const name = useMe((me) => me.name)
  const isAccount = useAccess(({ person }) => person !== null && !person.isGuest)
  const [hasFailed, setHasFailed] = useState(false)
  const draft = useDraft(name, (typed) => {
    void rename(typed).then((problem) => setHasFailed(problem !== null))
  })
  if (isAccount)
    return <TextField label={t('shell.yourName')} hint={t('shell.yourAccountName')} isReadOnly value={name} />
  return (
    <TextField
      label={t('shell.yourName')}
      hint={t('shell.yourNameHint')}
      error={hasFailed ? t('shell.yourNameFailed') : null}
      maxLength={60}
      {...draft}
      onChange={(typed) => draft.onChange(plainLine(typed))}
    />
  )
}
