import { BLS_EDUCATION } from '../../../model/level.ts'
import type { Occupation } from '../../../model/occupation.ts'
import { useWords } from '../../words.tsx'
import { CommonFields } from './CommonFields.tsx'
import { CredentialsField } from './CredentialsField.tsx'
import { Choice, KeyedChecks, OptionalText } from './fields.tsx'
import { FigureField } from './FigureField.tsx'
import { soleOf } from './form.ts'
import type { FormProps } from './form.ts'
import { GapWorking } from './GapWorking.tsx'
import { ItemsField } from './ItemsField.tsx'
import { Section } from './Section.tsx'
import { TitlesField } from './TitlesField.tsx'
import { WageField } from './WageField.tsx'

const STAGES = ['entry', 'middle', 'advanced'] as const
const REASONS = ['prevalence', 'hardToFill', 'changing', 'growing'] as const
const FIGURES = [
  ['postings', 'postings'],
  ['openings', 'openings-per-year'],
  ['completers', 'completers-per-year'],
] as const
const FURTHER_FIGURES = [
  ['employment', 'jobs'],
  ['growth', 'percent'],
] as const

/** Everything an occupation card knows, the figures first. */
export function OccupationForm({ records, isDisabled }: FormProps<Occupation>) {
  const { t } = useWords()
  const shared = { records, isDisabled }
  const sole = soleOf(records)
  return (
    <>
      {sole === null ? null : (
        <Section title={t('inspector.titles')}>
          <TitlesField card={sole} isDisabled={isDisabled} />
        </Section>
      )}
      <Section title={t('inspector.wageTitle')}>
        <WageField {...shared} />
      </Section>
      <Section title={t('inspector.figures')}>
        {FIGURES.map(([field, unit]) => (
          <FigureField
            key={field}
            {...shared}
            field={field}
            unit={unit}
            label={t(`inspector.${field}`)}
            hasMonths={field === 'postings'}
          />
        ))}
        {sole === null ? null : <GapWorking card={sole} />}
      </Section>
      <Section title={t('inspector.credentials')}>
        <CredentialsField {...shared} />
      </Section>
      <Section title={t('inspector.employersTitle')}>
        <ItemsField {...shared} field="employers" />
      </Section>
      <Section title={t('inspector.more')} isFolded>
        <MoreFields {...shared} />
        {FURTHER_FIGURES.map(([field, unit]) => (
          <FigureField key={field} {...shared} field={field} unit={unit} label={t(`inspector.${field}`)} />
        ))}
        <CommonFields {...shared} />
      </Section>
    </>
  )
}

function MoreFields({ records, isDisabled }: FormProps<Occupation>) {
  const { t } = useWords()
  const shared = { records, isDisabled }
  return (
    <>
      <ItemsField {...shared} field="skills" />
      <Choice
        {...shared}
        field="typicalEducation"
        label={t('inspector.typicalEducation')}
        isOptional
        options={BLS_EDUCATION.map((value) => ({ value, label: value }))}
      />
      <OptionalText {...shared} field="workExperience" label={t('inspector.workExperience')} />
      <OptionalText {...shared} field="onTheJobTraining" label={t('inspector.onTheJobTraining')} />
      <Choice
        {...shared}
        field="stage"
        label={t('inspector.stage')}
        isOptional
        options={STAGES.map((value) => ({ value, label: t(`inspector.stage.${value}`) }))}
      />
      <KeyedChecks
        {...shared}
        field="critical"
        label={t('inspector.critical')}
        options={REASONS.map((value) => ({ value, label: t(`inspector.critical.${value}`) }))}
      />
    </>
  )
}
