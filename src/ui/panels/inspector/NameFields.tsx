import type { CardRecord } from '../../../model/kinds.ts'
import { acts } from '../../../store/acts.ts'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { soleOf } from './form.ts'
import { Section } from './Section.tsx'
import { WordsEntry } from './WordsEntry.tsx'

interface NameFieldsProps {
  readonly records: readonly Exclude<CardRecord, { readonly kind: 'occupation' }>[]
  readonly isDisabled: boolean
}

/** A card's name, or a note's text. Several have no name in common. */
export function NameFields({ records, isDisabled }: NameFieldsProps) {
  const { t } = useWords()
  const card = soleOf(records)
  if (card === null) return null
  const isNote = card.kind === 'note'
  const label = t(isNote ? 'inspector.text' : 'inspector.name')
  return (
    <Section title={label}>
      <EditArea field={isNote ? 'text' : 'name'}>
        <WordsEntry
          label={label}
          mainLabel={(language) => (isNote ? `${label} (${language})` : t('inspector.nameIn', { language }))}
          text={isNote ? card.text : card.name}
          lines={isNote ? 4 : 1}
          isDisabled={isDisabled}
          onCommit={(language, words) => void acts.setText(card.id, isNote ? 'text' : 'name', language, words)}
        />
      </EditArea>
    </Section>
  )
}
