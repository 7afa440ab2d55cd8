import { useState } from 'react'

import { isPlaced } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { cardsIn } from '../../../model/map.ts'
import type { Cell } from '../../../model/place.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { nameOf } from '../../canvas/names.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import type { Option } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { CellFields, cellToStart } from './CellFields.tsx'
import { ChangeFooter } from './ChangeFooter.tsx'
import styles from './dialogs.module.css'

interface MoveDialogProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Moves cards to another cell or position without a mouse. */
export function MoveDialog({ ids, onClose }: MoveDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const [chosen, setChosen] = useState<Cell | null>(() => cellOf(map, ids[0]))
  const [wishedNextId, setWishedNextId] = useState('')
  const cell = cellToStart(map, chosen)
  if (cell === null) return null

  const cards = cardsIn(map, cell)
  const others = cards.filter(({ id }) => !ids.includes(id))
  // By the card that comes next, so that it stays so when somebody else moves cards meanwhile; '' for the end.
  const next = others.find(({ id }) => id === wishedNextId)
  const positions: readonly Option<string>[] = [
    ...others.map((card, at) => ({
      value: card.id,
      label: at === 0 ? t('field.first') : t('field.after', { name: nameOf(map, words, others[at - 1]?.id ?? '') }),
    })),
    {
      value: '',
      label:
        others.length === 0 ? t('field.only') : t('field.last', { name: nameOf(map, words, others.at(-1)?.id ?? '') }),
    },
  ]
  const move = (): void => {
    acts.placeCards(ids, cell, next === undefined ? cards.length : cards.indexOf(next))
    onClose()
  }
  return (
    <Dialog
      title={t('moveCards.title', { n: ids.length })}
      onClose={onClose}
      onSubmit={move}
      footer={<ChangeFooter label={t('moveCards.do')} onClose={onClose} />}
    >
      <ul className={styles['names']}>
        {ids.map((id) => (
          <li key={id}>{nameOf(map, words, id)}</li>
        ))}
      </ul>
      <CellFields
        cell={cell}
        onChange={(next) => {
          setChosen(next)
          setWishedNextId('')
        }}
      />
      <Select label={t('field.position')} value={next?.id ?? ''} options={positions} onChange={setWishedNextId} />
    </Dialog>
  )
}

function cellOf(map: CareerMap, id: string | undefined): Cell | null {
  const card = id === undefined ? undefined : map.records.get(id)
  if (card === undefined || !isPlaced(card)) return null
  return { levelId: card.place.levelId, pathwayId: card.place.pathwayId }
}
