import { useState } from 'react'

import { useAccess } from '../../../store/access.ts'
import { sharingActs } from '../../../store/sharing.ts'
import type { GrantSummary, Scope } from '../../../store/sharing.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../words.tsx'
import { accessProblem } from './accessProblem.ts'
import { GrantForm } from './GrantForm.tsx'
import { draftOf, faultsOf, newDraft, wishOf } from './grantWish.ts'
import type { SharingStep } from './step.ts'
import styles from './sharing.module.css'

interface GrantDialogProps {
  readonly scope: Scope
  /** The link to change; null for a new one. */
  readonly grant: GrantSummary | null
  readonly onStep: (step: SharingStep) => void
  readonly onClose: () => void
}

/** Makes a link, or changes one. */
export function GrantDialog({ scope, grant, onStep, onClose }: GrantDialogProps) {
  const words = useWords()
  const { t } = words
  const mode = useAccess((state) => state.mode) ?? 'links'
  const [draft, setDraft] = useState(() => (grant === null ? newDraft(scope, mode) : draftOf(grant)))
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const faults = faultsOf(draft, new Date())

  const apply = async (): Promise<void> => {
    setIsAsked(true)
    if (isBusy || faults.label !== null || faults.day !== null || faults.uses !== null) return
    setIsBusy(true)
    const wish = wishOf(draft, new Date(), grant?.expiresAt ?? null)
    const done =
      grant === null
        ? await sharingActs.create(scope, wish, location.origin)
        : await sharingActs.change(scope, grant.id, wish)
    setIsBusy(false)
    if (!done.ok) setProblem(accessProblem(done.problem, words))
    else onStep(done.value === null ? { step: 'lists' } : { step: 'made', link: done.value })
  }
  return (
    <Dialog
      isWide
      title={grant === null ? t('sharing.new') : t('sharing.changeOf', { label: grant.label })}
      onClose={onClose}
      onSubmit={() => void apply()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" isSubmit aria-disabled={isBusy}>
            {grant === null ? t(isBusy ? 'sharing.making' : 'sharing.make') : t('sharing.save')}
          </Button>
        </>
      }
    >
      <GrantForm
        scope={scope}
        mode={mode}
        draft={draft}
        kept={grant?.expiresAt ?? null}
        faults={isAsked ? faults : { label: null, day: null, uses: null }}
        onChange={setDraft}
      />
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    </Dialog>
  )
}
