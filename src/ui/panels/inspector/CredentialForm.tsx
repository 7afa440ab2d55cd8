import { CREDENTIAL_TYPES, Ctid } from '../../../model/credential.ts'
import type { Credential } from '../../../model/credential.ts'
import { useWords } from '../../words.tsx'
import { CommonFields } from './CommonFields.tsx'
import { Choice, CodeEntry, PlainText, UrlEntry } from './fields.tsx'
import type { FormProps } from './form.ts'
import { NameFields } from './NameFields.tsx'
import { Section } from './Section.tsx'
import { TextSuggest } from './TextSuggest.tsx'

/** What someone can earn. */
export function CredentialForm({ records, isDisabled }: FormProps<Credential>) {
  const { t } = useWords()
  const shared = { records, isDisabled }
  return (
    <>
      <NameFields {...shared} />
      <Section title={t('kind.credential')}>
        <PlainText {...shared} field="shortName" label={t('inspector.shortName')} />
        <Choice
          {...shared}
          field="credentialType"
          label={t('inspector.credentialType')}
          isOptional
          options={CREDENTIAL_TYPES.map((value) => ({ value, label: t(`inspector.credentialType.${value}`) }))}
        />
        <TextSuggest {...shared} field="issuer" label={t('inspector.issuer')} />
        <CodeEntry
          {...shared}
          field="ctid"
          label={t('inspector.ctid')}
          schema={Ctid}
          wrong={(typed) => t('inspector.ctidWrong', { typed })}
        />
        <UrlEntry {...shared} />
        <CommonFields {...shared} />
      </Section>
    </>
  )
}
