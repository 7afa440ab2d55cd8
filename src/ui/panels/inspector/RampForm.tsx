import { AUDIENCES } from '../../../model/ramp.ts'
import type { OffRamp, OnRamp } from '../../../model/ramp.ts'
import { useWords } from '../../words.tsx'
import { CommonFields } from './CommonFields.tsx'
import { KeyedChecks } from './fields.tsx'
import type { FormProps } from './form.ts'
import { NameFields } from './NameFields.tsx'
import { Section } from './Section.tsx'

/** Where people come in. */
export function OnRampForm({ records, isDisabled }: FormProps<OnRamp>) {
  const { t } = useWords()
  return (
    <>
      <NameFields records={records} isDisabled={isDisabled} />
      <Section title={t('kind.onRamp')}>
        <KeyedChecks
          records={records}
          field="audiences"
          label={t('inspector.audiences')}
          options={AUDIENCES.map((value) => ({ value, label: t(`inspector.audience.${value}`) }))}
          isDisabled={isDisabled}
        />
        <CommonFields records={records} isDisabled={isDisabled} />
      </Section>
    </>
  )
}

/** Where people leave for work. */
export function OffRampForm({ records, isDisabled }: FormProps<OffRamp>) {
  const { t } = useWords()
  return (
    <>
      <NameFields records={records} isDisabled={isDisabled} />
      <Section title={t('kind.offRamp')}>
        <CommonFields records={records} isDisabled={isDisabled} />
      </Section>
    </>
  )
}
