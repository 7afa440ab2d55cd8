import { allOf, recordOf } from '../../../model/map.ts'
import type { Occupation } from '../../../model/occupation.ts'
import { acts } from '../../../store/acts.ts'
import type { FieldWish } from '../../../store/actTypes.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { select } from '../../../store/viewActs.ts'
import { nameOf } from '../../canvas/names.ts'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import type { FormProps } from './form.ts'
import { ListField } from './ListField.tsx'

/** Credentials the cards require: those of the map to choose from, or a new one. */
export function CredentialsField({ records, isDisabled }: FormProps<Occupation>) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const countOf = (id: string): number => records.filter(({ credentials }) => id in credentials).length
  const labelOf = (id: string): string => recordOf(map, 'credential', id)?.shortName || nameOf(map, words, id)
  const required = [...new Set(records.flatMap(({ credentials }) => Object.keys(credentials)))]
  const others = allOf(map, 'credential').filter(({ id }) => countOf(id) < records.length)
  const wishesFor = (key: string, value: true | undefined): readonly FieldWish[] =>
    records.map(({ id }) => ({ type: 'entry', id, field: 'credentials', key, value }))
  const demand = (id: string): void => void acts.changeTogether(wishesFor(id, true))
  return (
    <EditArea field="credentials">
      <ListField
        label={t('inspector.credentials')}
        items={required.map((id) => ({ id, words: labelOf(id), count: countOf(id) }))}
        of={records.length}
        addLabel={t('inspector.addCredential')}
        suggestions={others.map(({ id, shortName }) => {
          const name = nameOf(map, words, id)
          return { id, label: name, ...(shortName !== '' && shortName !== name && { detail: shortName }) }
        })}
        isDisabled={isDisabled}
        onAdd={(typed) => {
          const known = others.find(({ id }) => [labelOf(id), nameOf(map, words, id)].includes(typed))
          if (known !== undefined) demand(known.id)
          else acts.changeTogether([{ type: 'newCredential', ids: records.map(({ id }) => id), words: typed }])
        }}
        onAddKnown={demand}
        onRemove={(id) => void acts.takeAway(wishesFor(id, undefined), labelOf(id))}
        onOpen={(id) => select([id])}
      />
    </EditArea>
  )
}
