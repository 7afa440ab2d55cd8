import { ArrowRightLeft } from 'lucide-react'

import { LINK_RELATIONS } from '../../../model/link.ts'
import type { Link } from '../../../model/link.ts'
import { allOf } from '../../../model/map.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { select } from '../../../store/viewActs.ts'
import { nameOf } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { Checks } from './Checks.tsx'
import { CommonFields } from './CommonFields.tsx'
import styles from './inspector.module.css'
import { NumberEntry } from './NumberEntry.tsx'
import { Section } from './Section.tsx'
import { DayField } from './SourceFields.tsx'
import { TextEntry } from './TextEntry.tsx'
import { WordsEntry } from './WordsEntry.tsx'

interface LinkFormProps {
  readonly link: Link
  readonly isDisabled: boolean
}

/** A step between two cards: its ends, kind, time, condition, agreement and supports. */
export function LinkForm({ link, isDisabled }: LinkFormProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { agreement } = link
  const supports = allOf(map, 'support')
  const setNumber = (field: 'months' | 'credits', n: number | null): void => void acts.setField(link.id, field, n)
  return (
    <>
      <Section title={t('inspector.linkOf')}>
        {(['from', 'to'] as const).map((end) => (
          <p key={end} className={styles['end']}>
            <span className={styles['endLabel']}>{t(`inspector.${end}`)}</span>{' '}
            <button type="button" className={styles['jump']} onClick={() => select([link[end]])}>
              {nameOf(map, words, link[end])}
            </button>
          </p>
        ))}
        <Select
          label={t('inspector.relation')}
          value={link.relation}
          options={LINK_RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
          isDisabled={isDisabled}
          onChange={(relation) => void acts.setRelation(link.id, relation)}
        />
        {isDisabled ? null : (
          <Button icon={ArrowRightLeft} onClick={() => void acts.reverseLink(link.id)}>
            {t('inspector.reverse')}
          </Button>
        )}
      </Section>
      <Section title={t('inspector.condition')}>
        <NumberEntry
          label={t('inspector.time')}
          value={link.months}
          isDisabled={isDisabled}
          isSound={(n) => n >= 0 && n <= 600}
          wrong={(typed) => t('inspector.monthsWrong', { typed })}
          onCommit={(n) => setNumber('months', n)}
        />
        <WordsEntry
          label={t('inspector.condition')}
          mainLabel={(language) => `${t('inspector.condition')} (${language})`}
          text={link.condition}
          isDisabled={isDisabled}
          onCommit={(language, said) => void acts.setText(link.id, 'condition', language, said)}
        />
        <NumberEntry
          label={t('inspector.creditsCarried')}
          value={link.credits}
          isDisabled={isDisabled}
          isSound={(n) => n >= 0 && n <= 1000}
          wrong={(typed) => t('inspector.creditsWrong', { typed })}
          onCommit={(n) => setNumber('credits', n)}
        />
        <TextEntry
          label={t('inspector.agreement')}
          value={agreement?.name ?? ''}
          maxLength={500}
          isDisabled={isDisabled}
          commit={(typed) => {
            const name = typed.trim()
            acts.setField(link.id, 'agreement', name === '' ? null : { name, expiresOn: agreement?.expiresOn ?? null })
            return null
          }}
        />
        {agreement === null ? null : (
          <DayField
            label={t('inspector.expiresOn')}
            value={agreement.expiresOn}
            isDisabled={isDisabled}
            onChange={(expiresOn) => void acts.setField(link.id, 'agreement', { name: agreement.name, expiresOn })}
          />
        )}
        {supports.length === 0 ? null : (
          <Checks
            label={t('inspector.pinned')}
            options={supports.map(({ id }) => ({ value: id, label: nameOf(map, words, id) }))}
            isOn={(id) => link.supports[id] === true}
            isDisabled={isDisabled}
            onChange={(id, isOn) => void acts.setEntry(link.id, 'supports', id, isOn ? true : undefined)}
          />
        )}
        <CommonFields record={link} isDisabled={isDisabled} />
      </Section>
    </>
  )
}
