import { Link2, RotateCcw } from 'lucide-react'

import { grantState, sharingActs, useSharing } from '../../../store/sharing.ts'
import type { Scope } from '../../../store/sharing.ts'
import { useMode } from '../../pages/arriving/useMode.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { accessProblem } from './accessProblem.ts'
import { GrantRow } from './GrantRow.tsx'
import { PersonRow } from './PersonRow.tsx'
import type { SharingStep } from './step.ts'
import styles from './sharing.module.css'

interface ShareListProps {
  readonly scope: Scope
  readonly onStep: (step: SharingStep) => void
  readonly onClose: () => void
}

/** The links there are and the people with access, and the way to make another link. */
export function ShareList({ scope, onStep, onClose }: ShareListProps) {
  const { t } = useWords()
  const isLoaded = useSharing(({ grants }) => grants !== null)
  const mapText = useMode() === 'oidc-only' ? 'sharing.textOidcOnly' : 'sharing.text'
  return (
    <Dialog
      isWide
      title={t(scope === null ? 'sharing.serverTitle' : 'sharing.title')}
      description={t(scope === null ? 'sharing.serverText' : mapText)}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('shell.close')}</Button>}
    >
      <div data-begin>
        <Button variant="primary" icon={Link2} onClick={() => onStep({ step: 'make' })}>
          {t('sharing.new')}
        </Button>
      </div>
      <LoadProblem scope={scope} />
      {isLoaded ? <Lists scope={scope} onStep={onStep} /> : null}
    </Dialog>
  )
}

/** Why nothing is there, or why what is there may be old. */
function LoadProblem({ scope }: { readonly scope: Scope }) {
  const words = useWords()
  const { t } = words
  const problem = useSharing((state) => state.problem)
  const isLoaded = useSharing(({ grants }) => grants !== null)
  if (problem === null) return isLoaded ? null : <StateMessage isBusy title={t('shell.loading')} />
  return (
    <StateMessage isAlert title={t('sharing.failed')} text={accessProblem(problem, words)}>
      <Button icon={RotateCcw} onClick={() => void sharingActs.load(scope)}>
        {t('shell.retry')}
      </Button>
    </StateMessage>
  )
}

function Lists({ scope, onStep }: Omit<ShareListProps, 'onClose'>) {
  const { t } = useWords()
  const grants = useSharing((state) => state.grants) ?? []
  const people = useSharing((state) => state.people)
  const now = new Date()
  const isOver = (grant: (typeof grants)[number]): boolean => ['revoked', 'expired'].includes(grantState(grant, now))
  const live = grants.filter((grant) => !isOver(grant))
  const over = grants.filter(isOver)
  const row = (grant: (typeof grants)[number]) => (
    <GrantRow key={grant.id} scope={scope} grant={grant} onStep={onStep} />
  )
  return (
    <>
      <section className={styles['section']} aria-labelledby="sharing-links">
        <h3 id="sharing-links" className={styles['heading']}>
          {t('sharing.links')}
        </h3>
        {live.length === 0 ? (
          <p className={styles['muted']}>{t('sharing.noLinks')}</p>
        ) : (
          <ul className={styles['rows']}>{live.map(row)}</ul>
        )}
        {over.length === 0 ? null : (
          <details>
            <summary className={styles['fold']}>{t('sharing.ended', { n: over.length })}</summary>
            <ul className={styles['rows']}>{over.map(row)}</ul>
          </details>
        )}
      </section>
      {scope === null ? null : (
        <section className={styles['section']} aria-labelledby="sharing-people">
          <h3 id="sharing-people" className={styles['heading']}>
            {t('sharing.people')}
          </h3>
          {people.length === 0 ? <p className={styles['muted']}>{t('sharing.noPeople')}</p> : null}
          <ul className={styles['rows']}>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} onRemove={() => onStep({ step: 'remove', person })} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
