import { BadgeCheck } from 'lucide-react'

import { may, useAccess } from '../../../store/access.ts'
import { useBadge } from '../../../store/badges.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { Section } from '../inspector/Section.tsx'
import { ConfirmationList } from './ConfirmationList.tsx'
import { ConfirmedWords } from './ConfirmedWords.tsx'
import styles from './reviews.module.css'

/** In the details of a card: what employers confirmed of it and its figures, and the way to confirm. */
export function ConfirmedSection({ id }: { readonly id: string }) {
  const { t } = useWords()
  const badge = useBadge(id)
  const mayRead = useAccess(may('readComments'))
  const mayConfirm = useAccess(may('confirm'))
  if (!mayRead) return null
  return (
    <Section title={t('reviews.title')}>
      <div className={styles['section']}>
        {badge === null ? null : <ConfirmedWords badge={badge} how="short" />}
        <ConfirmationList id={id} />
        {mayConfirm ? (
          <Button icon={BadgeCheck} onClick={() => openDialog({ type: 'confirm', id })}>
            {t('reviews.give')}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}
