import type { MapRecord } from '../../../model/kinds.ts'
import { acts } from '../../../store/acts.ts'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import { WordsEntry } from './WordsEntry.tsx'

interface CommonFieldsProps {
  readonly record: Extract<MapRecord, { readonly illustrative: boolean }>
  readonly isDisabled: boolean
}

/** What cards and links share: a description where the kind has one, and whether it is illustrative. */
export function CommonFields({ record, isDisabled }: CommonFieldsProps) {
  const { t } = useWords()
  return (
    <>
      {'description' in record ? (
        <WordsEntry
          label={t('inspector.description')}
          mainLabel={(language) => `${t('inspector.description')} (${language})`}
          text={record.description}
          lines={3}
          isDisabled={isDisabled}
          onCommit={(language, words) => void acts.setText(record.id, 'description', language, words)}
        />
      ) : null}
      <Toggle
        label={t('inspector.illustrative')}
        isOn={record.illustrative}
        isDisabled={isDisabled}
        onChange={(isOn) => void acts.setField(record.id, 'illustrative', isOn)}
      />
    </>
  )
}
