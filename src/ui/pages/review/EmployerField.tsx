import { useId, useState } from 'react'

import { EMPLOYER_LENGTH } from '../../../model/confirmation.ts'
import { roundPageActs, useRoundPage } from '../../../store/roundPage.ts'
import type { RoundResponse } from '../../../store/roundPage.ts'
import { Button } from '../../parts/Button.tsx'
import { Suggest } from '../../parts/Suggest.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './review.module.css'

/** For which employer one answers: asked once, and where the link says so only shown. */
export function EmployerField({ round }: { readonly round: RoundResponse }) {
  const { t } = useWords()
  const id = useId()
  const employer = useRoundPage((state) => state.employer)
  const [isOpen, setIsOpen] = useState(employer.trim() === '')
  const isEmpty = employer.trim() === ''
  if (!isOpen) {
    return (
      <p className={styles['employer']}>
        <span>{t('review.for', { employer })}</span>
        <TextButton onClick={() => setIsOpen(true)}>{t('review.changeEmployer')}</TextButton>
      </p>
    )
  }
  return (
    <form
      className={styles['employerForm']}
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) setIsOpen(false)
      }}
    >
      <h2 id={id} className={styles['askTitle']}>
        {t('review.employer')}
      </h2>
      <Suggest
        label={t('reviews.employer')}
        value={employer}
        items={round.employers.map((name) => ({ id: name, label: name }))}
        maxLength={EMPLOYER_LENGTH}
        onChange={roundPageActs.setEmployer}
        onChoose={({ label }) => roundPageActs.setEmployer(label)}
      />
      <Button isSubmit aria-disabled={isEmpty}>
        {t('review.employerDone')}
      </Button>
    </form>
  )
}
