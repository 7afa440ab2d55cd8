import { useCareerMap } from '../../../store/selectors.ts'
import { Suggest } from '../../parts/Suggest.tsx'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { setAll, sharedBy } from './shared.ts'
import type { WithId } from './shared.ts'
import { usedBefore } from './usedBefore.ts'
import type { WhoField } from './usedBefore.ts'
import { useEntry } from './useEntry.ts'

interface TextSuggestProps<F extends WhoField> {
  readonly records: readonly (WithId & { readonly [K in F]: string })[]
  readonly field: F
  readonly label: string
  readonly isDisabled: boolean
}

/** A name typed freely or chosen from those other cards bear in this field. */
export function TextSuggest<F extends WhoField>({ records, field, label, isDisabled }: TextSuggestProps<F>) {
  const { t, locale } = useWords()
  const map = useCareerMap()
  const shared = sharedBy(records, (record) => record[field])
  const set = (typed: string): null => {
    setAll(records, field, typed.trim())
    return null
  }
  const entry = useEntry(shared ?? '', set)
  return (
    <EditArea field={field}>
      <Suggest
        {...entry}
        label={label}
        items={usedBefore(map, field, locale).map((name) => ({ id: name, label: name }))}
        placeholder={shared === undefined ? t('inspector.various') : undefined}
        maxLength={500}
        isDisabled={isDisabled}
        onChoose={(item) => entry.choose(() => set(item.label))}
      />
    </EditArea>
  )
}
