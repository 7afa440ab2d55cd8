import { Check } from 'lucide-react'
import { useState } from 'react'

import type { Claim } from '../../../model/confirmation.ts'
import { REMARK_LENGTH, useRoundPage } from '../../../store/roundPage.ts'
import type { Say } from '../../../store/roundPage.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './review.module.css'

interface AskAnswerProps {
  readonly claim: Claim
  readonly title: string
  readonly isSending: boolean
  readonly onSay: (say: Say) => void
}

/** Yes, or a few words on what is different. */
export function AskAnswer({ claim, title, isSending, onSay }: AskAnswerProps) {
  const { t } = useWords()
  const hasEmployer = useRoundPage(({ employer }) => employer.trim() !== '')
  const [remark, setRemark] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const text = (remark ?? '').trim()

  const say = (wish: Say): void => {
    setIsAsked(true)
    if (isSending || !hasEmployer || (wish.type === 'remark' && wish.text === '')) return
    onSay(wish)
  }
  const missing =
    isAsked && !hasEmployer ? (
      <p role="alert" className={styles['problem']}>
        {t('review.employerFirst')}
      </p>
    ) : null

  if (remark === null) {
    const yes = t(`review.yes.${claim}`)
    return (
      <div className={styles['choice']}>
        <p className={styles['question']}>{t(`review.question.${claim}`)}</p>
        <div className={styles['buttons']}>
          <Button
            variant="primary"
            icon={Check}
            aria-disabled={isSending}
            aria-label={t('review.yesOf', { yes, title })}
            onClick={() => say({ type: 'confirm' })}
          >
            {isSending ? t('review.sending') : yes}
          </Button>
          <Button
            aria-disabled={isSending}
            aria-label={t('review.noOf', { title })}
            onClick={() => {
              setIsAsked(false)
              setRemark('')
            }}
          >
            {t('review.no')}
          </Button>
        </div>
        {missing}
      </div>
    )
  }
  return (
    <form
      className={styles['choice']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        say({ type: 'remark', text })
      }}
    >
      <TextField
        autoFocus
        label={t('review.remark')}
        hint={t('review.remarkHint')}
        error={isAsked && text === '' ? t('review.remarkMissing') : null}
        lines={3}
        maxLength={REMARK_LENGTH}
        value={remark}
        onChange={setRemark}
      />
      <div className={styles['buttons']}>
        <Button variant="primary" isSubmit aria-disabled={isSending}>
          {t(isSending ? 'review.sending' : 'review.send')}
        </Button>
        <Button onClick={() => setRemark(null)}>{t('shell.cancel')}</Button>
      </div>
      {missing}
    </form>
  )
}
