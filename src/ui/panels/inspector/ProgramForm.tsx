import { CipCode, DELIVERY_MODES, PROGRAM_ATTRIBUTES } from '../../../model/program.ts'
import type { Program } from '../../../model/program.ts'
import { useWords } from '../../words.tsx'
import { CommonFields } from './CommonFields.tsx'
import { CodeEntry, KeyedChecks, NumberField, UrlEntry } from './fields.tsx'
import { FigureField } from './FigureField.tsx'
import { soleOf } from './form.ts'
import type { FormProps } from './form.ts'
import { NameFields } from './NameFields.tsx'
import { Section } from './Section.tsx'
import { TextSuggest } from './TextSuggest.tsx'
import { YearlyCompleters } from './YearlyCompleters.tsx'

/** What a training provider offers. */
export function ProgramForm({ records, isDisabled }: FormProps<Program>) {
  const { t } = useWords()
  const shared = { records, isDisabled }
  const sole = soleOf(records)
  return (
    <>
      <NameFields {...shared} />
      <Section title={t('kind.program')}>
        <TextSuggest {...shared} field="provider" label={t('inspector.provider')} />
        <CodeEntry
          {...shared}
          field="cipCode"
          label={t('inspector.cip')}
          schema={CipCode}
          wrong={(typed) => t('inspector.cipWrong', { typed })}
        />
        <NumberField
          {...shared}
          field="awardLevel"
          label={t('inspector.awardLevel')}
          isSound={(n) => Number.isInteger(n) && n >= 1 && n <= 99}
          wrong={(typed) => t('inspector.awardLevelWrong', { typed })}
        />
        <NumberField
          {...shared}
          field="months"
          label={t('inspector.length')}
          isSound={(n) => n >= 0 && n <= 240}
          wrong={(typed) => t('inspector.monthsWrong', { typed })}
        />
        <NumberField
          {...shared}
          field="credits"
          label={t('inspector.credits')}
          isSound={(n) => n >= 0 && n <= 1000}
          wrong={(typed) => t('inspector.creditsWrong', { typed })}
        />
        <FigureField {...shared} field="cost" unit="dollars" label={t('inspector.cost')} />
        <KeyedChecks
          {...shared}
          field="delivery"
          label={t('inspector.delivery')}
          options={DELIVERY_MODES.map((value) => ({ value, label: t(`inspector.delivery.${value}`) }))}
        />
        <KeyedChecks
          {...shared}
          field="attributes"
          label={t('inspector.attributes')}
          options={PROGRAM_ATTRIBUTES.map((value) => ({ value, label: t(`inspector.attribute.${value}`) }))}
        />
        <UrlEntry {...shared} />
        <CommonFields {...shared} />
      </Section>
      {sole === null ? null : (
        <Section title={t('inspector.completersByYear')}>
          <YearlyCompleters card={sole} isDisabled={isDisabled} />
        </Section>
      )}
    </>
  )
}
