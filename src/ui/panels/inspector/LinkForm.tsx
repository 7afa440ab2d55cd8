import { ArrowRightLeft, Unplug } from 'lucide-react'

import { LINK_RELATIONS } from '../../../model/link.ts'
import type { Link } from '../../../model/link.ts'
import { allOf } from '../../../model/map.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { openDialog, select } from '../../../store/viewActs.ts'
import { nameOf } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { CommonFields } from './CommonFields.tsx'
import { DayField } from './DayField.tsx'
import { KeyedChecks, NumberField } from './fields.tsx'
import { soleOf } from './form.ts'
import type { FormProps } from './form.ts'
import styles from './inspector.module.css'
import { Section } from './Section.tsx'
import { changeAll, sharedBy } from './shared.ts'
import { TextEntry } from './TextEntry.tsx'
import { WordsEntry } from './WordsEntry.tsx'

/** A step between two cards: its ends, kind, time, condition, agreement and supports. */
export function LinkForm({ records, isDisabled }: FormProps<Link>) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const supports = allOf(map, 'support')
  const shared = { records, isDisabled }
  const sole = soleOf(records)
  return (
    <>
      {sole === null ? null : <Ends link={sole} isDisabled={isDisabled} />}
      <Section title={t('inspector.condition')}>
        <NumberField
          {...shared}
          field="months"
          label={t('inspector.time')}
          isSound={(n) => n >= 0 && n <= 600}
          wrong={(typed) => t('inspector.monthsWrong', { typed })}
        />
        {sole === null ? null : (
          <EditArea field="condition">
            <WordsEntry
              label={t('inspector.condition')}
              mainLabel={(language) => `${t('inspector.condition')} (${language})`}
              text={sole.condition}
              isDisabled={isDisabled}
              onCommit={(language, said) => void acts.setText(sole.id, 'condition', language, said)}
            />
          </EditArea>
        )}
        <NumberField
          {...shared}
          field="credits"
          label={t('inspector.creditsCarried')}
          isSound={(n) => n >= 0 && n <= 1000}
          wrong={(typed) => t('inspector.creditsWrong', { typed })}
        />
        <AgreementFields {...shared} />
        {supports.length === 0 ? null : (
          <KeyedChecks
            {...shared}
            field="supports"
            label={t('inspector.pinned')}
            options={supports.map(({ id }) => ({ value: id, label: nameOf(map, words, id) }))}
          />
        )}
        <CommonFields {...shared} />
      </Section>
    </>
  )
}

function Ends({ link, isDisabled }: { readonly link: Link; readonly isDisabled: boolean }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  return (
    <Section title={t('inspector.linkOf')}>
      {(['from', 'to'] as const).map((end) => (
        <p key={end} className={styles['end']}>
          <span className={styles['endLabel']}>{t(`inspector.${end}`)}</span>{' '}
          <TextButton onClick={() => select([link[end]])}>{nameOf(map, words, link[end])}</TextButton>
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
        <>
          <Button icon={ArrowRightLeft} onClick={() => void acts.reverseLink(link.id)}>
            {t('inspector.reverse')}
          </Button>
          <Button icon={Unplug} onClick={() => openDialog({ type: 'reconnect', id: link.id })}>
            {t('action.reconnect')}
          </Button>
        </>
      )}
    </Section>
  )
}

function AgreementFields({ records, isDisabled }: FormProps<Link>) {
  const { t } = useWords()
  return (
    <>
      <EditArea field="agreement">
        <TextEntry
          label={t('inspector.agreement')}
          value={sharedBy(records, ({ agreement }) => agreement?.name ?? '')}
          maxLength={500}
          isDisabled={isDisabled}
          commit={(typed) => {
            const name = typed.trim()
            changeAll(records, ({ id, agreement }) => {
              const value = name === '' ? null : { name, expiresOn: agreement?.expiresOn ?? null }
              return { type: 'field', id, field: 'agreement', value }
            })
            return null
          }}
        />
      </EditArea>
      {records.every(({ agreement }) => agreement === null) ? null : (
        <DayField
          label={t('inspector.expiresOn')}
          value={sharedBy(records, ({ agreement }) => agreement?.expiresOn ?? null)}
          isDisabled={isDisabled}
          onChange={(expiresOn) =>
            changeAll(records, ({ id, agreement }) => {
              const value = agreement === null ? null : { name: agreement.name, expiresOn }
              return { type: 'field', id, field: 'agreement', value }
            })
          }
        />
      )}
    </>
  )
}
