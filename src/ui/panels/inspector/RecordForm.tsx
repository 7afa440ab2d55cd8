import { isCard } from '../../../model/kinds.ts'
import type { MapRecord } from '../../../model/kinds.ts'
import { CardLinks } from './CardLinks.tsx'
import { LinkForm } from './LinkForm.tsx'
import { OccupationForm } from './OccupationForm.tsx'
import { CredentialForm, NoteForm, RampForm, SupportForm } from './OtherForms.tsx'
import { Pinned } from './Pinned.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { ProgramForm } from './ProgramForm.tsx'

interface RecordFormProps {
  readonly record: MapRecord
  readonly isDisabled: boolean
}

/** The fitting form of a card or link, with its place, links and what is pinned to it. */
export function RecordForm({ record, isDisabled }: RecordFormProps) {
  const isLinkable = isCard(record) && record.kind !== 'note' && record.kind !== 'support'
  return (
    <>
      <OwnForm record={record} isDisabled={isDisabled} />
      {isLinkable ? <CardLinks id={record.id} isDisabled={isDisabled} /> : null}
      {isLinkable || record.kind === 'link' ? <Pinned id={record.id} isDisabled={isDisabled} /> : null}
      {isCard(record) && !isDisabled ? <PlaceFields card={record} /> : null}
    </>
  )
}

function OwnForm({ record, isDisabled }: RecordFormProps) {
  switch (record.kind) {
    case 'occupation':
      return <OccupationForm card={record} isDisabled={isDisabled} />
    case 'program':
      return <ProgramForm card={record} isDisabled={isDisabled} />
    case 'credential':
      return <CredentialForm card={record} isDisabled={isDisabled} />
    case 'onRamp':
    case 'offRamp':
      return <RampForm card={record} isDisabled={isDisabled} />
    case 'support':
      return <SupportForm card={record} isDisabled={isDisabled} />
    case 'note':
      return <NoteForm card={record} isDisabled={isDisabled} />
    case 'link':
      return <LinkForm link={record} isDisabled={isDisabled} />
    default:
      return null
  }
}
