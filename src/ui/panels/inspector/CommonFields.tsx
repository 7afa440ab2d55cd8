import type { MapRecord } from '../../../model/kinds.ts'
import { acts } from '../../../store/acts.ts'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { soleOf } from './form.ts'
import { setAll, sharedBy } from './shared.ts'
import { WordsEntry } from './WordsEntry.tsx'

interface CommonFieldsProps {
  readonly records: readonly Extract<MapRecord, { readonly illustrative: boolean }>[]
  readonly isDisabled: boolean
}

/** What cards and links share: a description where the kind has one, and whether they are illustrative. */
export function CommonFields({ records, isDisabled }: CommonFieldsProps) {
  const { t } = useWords()
  const sole = soleOf(records)
  const isIllustrative = sharedBy(records, ({ illustrative }) => illustrative)
  return (
    <>
      {sole !== null && 'description' in sole ? (
        <EditArea field="description">
          <WordsEntry
            label={t('inspector.description')}
            mainLabel={(language) => `${t('inspector.description')} (${language})`}
            text={sole.description}
            lines={3}
            isDisabled={isDisabled}
            onCommit={(language, words) => void acts.setText(sole.id, 'description', language, words)}
          />
        </EditArea>
      ) : null}
      <Toggle
        label={t('inspector.illustrative')}
        {...(isIllustrative === undefined && { hint: t('inspector.various') })}
        isOn={isIllustrative === true}
        isDisabled={isDisabled}
        onChange={(isOn) => setAll(records, 'illustrative', isOn)}
      />
    </>
  )
}
