import { useState } from 'react'

import { claimsOf, EMPLOYER_LENGTH, employersOn, figureOf, targetKey } from '../../../model/confirmation.ts'
import type { Claim, Target } from '../../../model/confirmation.ts'
import { FIGURE_FIELDS } from '../../../model/anchor.ts'
import type { FigureField } from '../../../model/anchor.ts'
import { isCard } from '../../../model/kinds.ts'
import { recordOf } from '../../../model/map.ts'
import type { CareerMap } from '../../../model/map.ts'
import { may, useAccess } from '../../../store/access.ts'
import { reviewsActs, useReviews } from '../../../store/reviews.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { nameOf } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { Suggest } from '../../parts/Suggest.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { ConfirmationList } from './ConfirmationList.tsx'
import { reviewProblem, targetWords } from './reviewWords.ts'
import styles from './reviews.module.css'

interface ConfirmDialogProps {
  /** A card or a pathway. */
  readonly id: string
  /** The figure that is chosen at first; null for the whole. */
  readonly field: FigureField | null
  readonly onClose: () => void
}

/** Confirms a card, a figure of it or a pathway for an employer; under it all that was confirmed of it before. */
export function ConfirmDialog({ id, field, onClose }: ConfirmDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const label = useReviews((state) => state.label)
  const mayConfirm = useAccess(may('confirm'))
  const targets = targetsOn(map, id)
  const [chosen, setChosen] = useState(
    targets.find((one) => one.type === 'figure' && one.field === field) ?? targets[0],
  )
  const [claim, setClaim] = useState<Claim>('right')
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const target = targets.find((one) => chosen !== undefined && targetKey(one) === targetKey(chosen)) ?? targets[0]
  const claims = target === undefined ? [] : claimsOf(target)
  // The link's label may come after the dialog was opened.
  const employer = typed ?? label
  const name = nameOf(map, words, id)

  const apply = async (): Promise<void> => {
    setIsAsked(true)
    if (isBusy || target === undefined || employer.trim() === '') return
    setIsBusy(true)
    const done = await reviewsActs.confirm({ target, claim: claims.find((one) => one === claim) ?? 'right', employer })
    setIsBusy(false)
    if (!done.ok) {
      setProblem(reviewProblem(done.problem, words))
      return
    }
    showToast(t('reviews.confirmed', { employer: employer.trim() }))
    onClose()
  }
  const list = <ConfirmationList id={id} />
  if (!mayConfirm || target === undefined) {
    return (
      <Dialog
        title={t('reviews.titleOf', { name })}
        onClose={onClose}
        footer={<Button onClick={onClose}>{t('shell.close')}</Button>}
      >
        {list}
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t('reviews.giveTitle', { name })}
      description={t('reviews.giveText')}
      onClose={onClose}
      onSubmit={() => void apply()}
      footer={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" isSubmit aria-disabled={isBusy}>
            {t('reviews.confirm')}
          </Button>
        </>
      }
    >
      <Select
        label={t('reviews.what')}
        value={targetKey(target)}
        options={targets.map((one) => ({ value: targetKey(one), label: targetWords(words, one) }))}
        onChange={(key) => setChosen(targets.find((one) => targetKey(one) === key))}
      />
      <Select
        label={t('reviews.claim')}
        value={claims.find((one) => one === claim) ?? 'right'}
        options={claims.map((value) => ({ value, label: t(`reviews.claim.${value}`) }))}
        onChange={setClaim}
      />
      <Suggest
        label={t('reviews.employer')}
        hint={t('reviews.employerHint')}
        error={isAsked && employer.trim() === '' ? t('reviews.employerMissing') : null}
        value={employer}
        items={employersOn(map).map((one) => ({ id: one, label: one }))}
        maxLength={EMPLOYER_LENGTH}
        onChange={setTyped}
        onChoose={(item) => setTyped(item.label)}
      />
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
      {list}
    </Dialog>
  )
}

/** What of a record can be confirmed: all of it, then each figure it bears. */
function targetsOn(map: CareerMap, id: string): readonly Target[] {
  const pathway = recordOf(map, 'pathway', id)
  if (pathway !== undefined) return [{ type: 'pathway', id: pathway.id }]
  const card = map.records.get(id)
  if (card === undefined || !isCard(card)) return []
  const figures = FIGURE_FIELDS.filter((field) => figureOf(card, field) !== null)
  return [{ type: 'card', id }, ...figures.map((field): Target => ({ type: 'figure', cardId: id, field }))]
}
