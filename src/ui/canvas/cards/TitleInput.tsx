import { useState } from 'react'

import type { CardFace } from '../../../layout/picture.ts'
import { isCard } from '../../../model/kinds.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import { mapStore } from '../../../store/map.ts'
import { CardTitleField } from '../../CardTitleField.tsx'
import { setBoard } from '../board.ts'
import { focusOn } from '../focus.ts'
import styles from './Card.module.css'

interface TitleInputProps {
  readonly id: string
  readonly face: CardFace
  readonly width: number
}

/** The card's title as a field over its place. */
export function TitleInput({ id, face, width }: TitleInputProps) {
  // As it was when typing began: what others change meanwhile does not take the words away.
  const [card] = useState(() => cardOf(id))
  if (card === null) return null
  const handleDone = (field: HTMLInputElement | null): void => {
    setBoard({ editingId: null })
    if (field === null) return
    field.blur()
    focusOn(id)
  }
  const title = face.lines.find((line) => line.weight === 600) ?? face.lines[0]
  const size = title?.size ?? 14
  const left = Math.max(4, (title?.x ?? 12) - 6)
  return (
    <CardTitleField
      card={card}
      className={styles['input']}
      style={{ left, top: (title?.y ?? 20) - size - 5, width: width - left - 6, fontSize: size }}
      onDone={handleDone}
    />
  )
}

function cardOf(id: string): CardRecord | null {
  const record = mapStore.getState().map.records.get(id)
  return record !== undefined && isCard(record) ? record : null
}
