import type { Occupation } from '../../../model/occupation.ts'
import { compareOrder } from '../../../model/order.ts'
import { acts } from '../../../store/acts.ts'
import type { FieldWish } from '../../../store/actTypes.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import type { FormProps } from './form.ts'
import { ListField } from './ListField.tsx'
import { usedBefore } from './usedBefore.ts'

interface ItemsFieldProps extends FormProps<Occupation> {
  readonly field: 'skills' | 'employers'
}

/** Skills or employers, by their words; those other cards name are offered. */
export function ItemsField({ records, field, isDisabled }: ItemsFieldProps) {
  const { t, locale } = useWords()
  const map = useCareerMap()
  const has = (card: Occupation, words: string): boolean =>
    Object.values(card[field]).some(({ text }) => text === words)
  const texts = [
    ...new Set(
      records.flatMap((card) =>
        Object.values(card[field])
          .sort(compareBy)
          .map(({ text }) => text),
      ),
    ),
  ]
  const items = texts.map((words) => ({ id: words, words, count: records.filter((card) => has(card, words)).length }))
  const missing = usedBefore(map, field, locale).filter((words) => !records.every((card) => has(card, words)))
  const add = (words: string): void => {
    const lacking = records.filter((card) => !has(card, words))
    acts.changeTogether(lacking.map(({ id }) => ({ type: 'item', id, field, words })))
  }
  const remove = (words: string): void => {
    const wishes = records.flatMap((card) =>
      Object.entries(card[field])
        .filter(([, { text }]) => text === words)
        .map(([key]): FieldWish => ({ type: 'entry', id: card.id, field, key, value: undefined })),
    )
    acts.takeAway(wishes, words)
  }
  return (
    <EditArea field={field}>
      <ListField
        label={t(`inspector.${field}`)}
        items={items}
        of={records.length}
        addLabel={t(`inspector.add.${field}`)}
        suggestions={missing.map((words) => ({ id: words, label: words }))}
        isDisabled={isDisabled}
        onAdd={add}
        onAddKnown={add}
        onRemove={remove}
      />
    </EditArea>
  )
}

type Item = Occupation['skills'][string]

function compareBy(a: Item, b: Item): number {
  return compareOrder({ id: a.text, order: a.order }, { id: b.text, order: b.order })
}
