import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { CardFace } from '../../../layout/picture.ts'
import { isCard } from '../../../model/kinds.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import { titlesOf } from '../../../model/occupation.ts'
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import { useWords } from '../../words.tsx'
import { setBoard } from '../board.ts'
import { focusOn } from '../focus.ts'
import styles from './Card.module.css'

interface TitleInputProps {
  readonly id: string
  readonly face: CardFace
  readonly width: number
}

const LIMIT = 300

/** The card's title as a field over its place. Enter and leaving it keep what was typed, Escape does not. */
export function TitleInput({ id, face, width }: TitleInputProps) {
  const words = useWords()
  const [card] = useState(() => cardOf(id))
  const [text, setText] = useState(() => (card === null ? '' : typedTitle(card, words.language)))
  const isDone = useRef(false)
  if (card === null) return null

  const finish = (isKept: boolean): void => {
    if (isDone.current) return
    isDone.current = true
    if (isKept) keepTitle(card, words.language, text.trim())
    setBoard({ editingId: null })
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    finish(event.key === 'Enter')
    event.currentTarget.blur()
    focusOn(id)
  }

  const title = face.lines.find((line) => line.weight === 600) ?? face.lines[0]
  const size = title?.size ?? 14
  const left = Math.max(4, (title?.x ?? 12) - 6)
  return (
    <input
      className={styles['input']}
      data-free=""
      aria-label={words.t('canvas.titleOf', { kind: words.t(`kind.${card.kind}`) })}
      style={{ left, top: (title?.y ?? 20) - size - 5, width: width - left - 6, fontSize: size }}
      value={text}
      maxLength={LIMIT}
      autoFocus
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => finish(true)}
    />
  )
}

function cardOf(id: string): CardRecord | null {
  const record = mapStore.getState().map.records.get(id)
  return record !== undefined && isCard(record) ? record : null
}

/** The title in exactly this language: what is typed goes there, not into another one. */
function typedTitle(card: CardRecord, language: string): string {
  if (card.kind === 'occupation') return titlesOf(card)[0]?.text[language] ?? ''
  return (card.kind === 'note' ? card.text : card.name)[language] ?? ''
}

function keepTitle(card: CardRecord, language: string, words: string): void {
  if (words === typedTitle(card, language)) return
  if (card.kind !== 'occupation') {
    acts.setText(card.id, card.kind === 'note' ? 'text' : 'name', language, words)
    return
  }
  const first = titlesOf(card)[0]
  if (first === undefined) acts.addTitle(card.id, language, words)
  else acts.changeTitle(card.id, first.id, { language, words })
}
