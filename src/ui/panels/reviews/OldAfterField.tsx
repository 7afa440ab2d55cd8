import { useState } from 'react'

import { reviewsActs, useReviews } from '../../../store/reviews.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { reviewProblem } from './reviewWords.ts'
import styles from './reviews.module.css'

const MOST = 120

/** After how many months a confirmation counts as old on this map. */
export function OldAfterField() {
  const words = useWords()
  const { t } = words
  const kept = useReviews((state) => state.oldAfterMonths)
  const [typed, setTyped] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const months = Number(typed ?? kept)
  const isWrong = !Number.isInteger(months) || months < 1 || months > MOST

  const save = async (): Promise<void> => {
    if (isWrong) return
    const done = await reviewsActs.setOldAfter(months)
    setProblem(done.ok ? null : reviewProblem(done.problem, words))
    setSaid(done.ok ? t('reviews.oldAfterSaved') : '')
    if (done.ok) setTyped(null)
  }
  return (
    <form
      className={styles['oldAfter']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={t('reviews.oldAfter')}
        inputMode="numeric"
        value={typed ?? String(kept)}
        error={isWrong ? t('reviews.oldAfterWrong') : problem}
        onChange={setTyped}
      />
      <div className={styles['buttons']}>
        <Button isSubmit>{t('reviews.oldAfterSave')}</Button>
        <span role="status">{said}</span>
      </div>
    </form>
  )
}
