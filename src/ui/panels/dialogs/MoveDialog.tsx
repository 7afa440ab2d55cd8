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
import { useWords } from '../../words.tsx'
import { CellFields, cellToStart } from './CellFields.tsx'
import { DialogFooter } from './DialogFooter.tsx'
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
  const [wishedIndex, setWishedIndex] = useState<number | null>(null)
  const cell = cellToStart(map, chosen)
  if (cell === null) return null

  const others = cardsIn(map, cell).flatMap((card, index) => (ids.includes(card.id) ? [] : [{ id: card.id, index }]))
  const end = cardsIn(map, cell).length
  const index = wishedIndex ?? end
  const positions = [
    ...others.map((card, at) => ({
      value: String(card.index),
      label: at === 0 ? t('field.first') : t('field.after', { name: nameOf(map, words, others[at - 1]?.id ?? '') }),
    })),
    {
      value: String(end),
      label:
        others.length === 0 ? t('field.only') : t('field.last', { name: nameOf(map, words, others.at(-1)?.id ?? '') }),
    },
  ]
  const move = (): void => {
    acts.placeCards(ids, cell, index)
    onClose()
  }
  return (
    <Dialog
      title={t('moveCards.title', { n: ids.length })}
      onClose={onClose}
      onSubmit={move}
      footer={<DialogFooter label={t('moveCards.do')} onClose={onClose} />}
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
          setWishedIndex(null)
        }}
      />
      <Select
        label={t('field.position')}
        value={positions.some(({ value }) => value === String(index)) ? String(index) : String(end)}
        options={positions}
        onChange={(value) => setWishedIndex(Number(value))}
      />
    </Dialog>
  )
}

function cellOf(map: CareerMap, id: string | undefined): Cell | null {
  const card = id === undefined ? undefined : map.records.get(id)
  if (card === undefined || !isPlaced(card)) return null
  return { levelId: card.place.levelId, pathwayId: card.place.pathwayId }
}
