import { Link2Off, Pencil } from 'lucide-react'

import { grantState } from '../../../store/sharing.ts'
import type { GrantSummary, Scope } from '../../../store/sharing.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import { grantFacts } from './grantFacts.ts'
import { roleKey } from './grantWish.ts'
import type { SharingStep } from './step.ts'
import styles from './sharing.module.css'

interface GrantRowProps {
  readonly scope: Scope
  readonly grant: GrantSummary
  readonly onStep: (step: SharingStep) => void
}

/** One link: for whom, what it lets them do, how it fares; and what can be done about it. */
export function GrantRow({ scope, grant, onStep }: GrantRowProps) {
  const words = useWords()
  const { t } = words
  const { label, role } = grant
  const now = new Date()
  const state = grantState(grant, now)
  const isRevoked = state === 'revoked'
  return (
    <li className={styles['row']} data-state={state}>
      <div className={styles['what']}>
        <p className={styles['name']}>
          <span>{label}</span>
          <span className={styles['tag']}>{t(roleKey(role, scope))}</span>
          {state === 'live' ? null : <span className={styles['over']}>{t(`sharing.state.${state}`)}</span>}
        </p>
        <p className={styles['muted']}>{grantFacts(grant, now, words).join(' · ')}</p>
      </div>
      {isRevoked ? null : (
        <div className={styles['acts']}>
          <IconButton
            icon={Pencil}
            label={t('sharing.changeOf', { label })}
            onClick={() => onStep({ step: 'change', grant })}
          />
          <IconButton
            icon={Link2Off}
            label={t('sharing.revokeOf', { label })}
            onClick={() => onStep({ step: 'revoke', grant })}
          />
        </div>
      )}
    </li>
  )
}
