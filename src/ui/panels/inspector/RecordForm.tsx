import { isCard } from '../../../model/kinds.ts'
import type { MapRecord, RecordKind, RecordOf } from '../../../model/kinds.ts'
import { ConfirmedSection } from '../reviews/ConfirmedSection.tsx'
import { useWords } from '../../words.tsx'
import { CardLinks } from './CardLinks.tsx'
import { CommonFields } from './CommonFields.tsx'
import { CredentialForm } from './CredentialForm.tsx'
import type { FormProps } from './form.ts'
import { LinkForm } from './LinkForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { OccupationForm } from './OccupationForm.tsx'
import { Pinned } from './Pinned.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { ProgramForm } from './ProgramForm.tsx'
import { OffRampForm, OnRampForm } from './RampForm.tsx'
import { Section } from './Section.tsx'
import { SupportForm } from './SupportForm.tsx'

interface RecordFormProps {
  readonly record: MapRecord
  readonly isDisabled: boolean
}

/** The fitting form of a card or link, with its place, links and what is pinned to it. */
export function RecordForm({ record, isDisabled }: RecordFormProps) {
  const isLinkable = isCard(record) && record.kind !== 'note' && record.kind !== 'support'
  return (
    <>
      <OwnForm records={[record]} isDisabled={isDisabled} />
      {isCard(record) ? <ConfirmedSection id={record.id} /> : null}
      {isLinkable ? <CardLinks id={record.id} isDisabled={isDisabled} /> : null}
      {isLinkable || record.kind === 'link' ? <Pinned id={record.id} isDisabled={isDisabled} /> : null}
      {isCard(record) && !isDisabled ? <PlaceFields card={record} /> : null}
    </>
  )
}

/** Several things at once: what those of one kind have in common, or what all cards and links do. */
export function SharedForm({ records, isDisabled }: FormProps<MapRecord>) {
  const { t } = useWords()
  const [first] = records
  if (first !== undefined && records.every(({ kind }) => kind === first.kind)) {
    return <OwnForm records={records} isDisabled={isDisabled} />
  }
  const common = records.filter((record) => isCard(record) || record.kind === 'link')
  return (
    <Section title={t('inspector.shared')}>
      <CommonFields records={common} isDisabled={isDisabled} />
    </Section>
  )
}

function OwnForm({ records, isDisabled }: FormProps<MapRecord>) {
  const of = <K extends RecordKind>(kind: K) => ({ records: records.filter((one) => isKind(one, kind)), isDisabled })
  switch (records[0]?.kind) {
    case 'occupation':
      return <OccupationForm {...of('occupation')} />
    case 'program':
      return <ProgramForm {...of('program')} />
    case 'credential':
      return <CredentialForm {...of('credential')} />
    case 'onRamp':
      return <OnRampForm {...of('onRamp')} />
    case 'offRamp':
      return <OffRampForm {...of('offRamp')} />
    case 'support':
      return <SupportForm {...of('support')} />
    case 'note':
      return <NoteForm {...of('note')} />
    case 'link':
      return <LinkForm {...of('link')} />
    default:
      return null
  }
}

function isKind<K extends RecordKind>(record: MapRecord, kind: K): record is RecordOf<K> {
  return record.kind === kind
}
