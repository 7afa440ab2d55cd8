import { useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent } from 'react'

import type { CardRecord } from '../model/kinds.ts'
import { keepTitle, TITLE_LIMIT, titleField, typedTitle } from './cardTitle.ts'
import { useWords } from './words.tsx'

interface CardTitleFieldProps {
  readonly card: CardRecord
  readonly className: string | undefined
  readonly style?: CSSProperties
  /** Typing is over: by a key, with the field that still has the focus, or, with null, by going elsewhere. */
  readonly onDone: (field: HTMLInputElement | null) => void
}

/** A card's title as a field. Enter and leaving it keep what was typed, Escape does not. */
export function CardTitleField({ card, className, style, onDone }: CardTitleFieldProps) {
  const { t, language } = useWords()
  const [text, setText] = useState(() => typedTitle(card, language))
  const isDone = useRef(false)

  const finish = (isKept: boolean, field: HTMLInputElement | null): void => {
    if (isDone.current) return
    isDone.current = true
    if (isKept) keepTitle(card, language, text.trim())
    onDone(field)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // What is typed is no shortcut of what lies around.
    event.stopPropagation()
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    finish(event.key === 'Enter', event.currentTarget)
  }

  return (
    <input
      className={className}
      style={style}
      data-free=""
      data-edits={card.id}
      data-field={titleField(card)}
      aria-label={t('canvas.titleOf', { kind: t(`kind.${card.kind}`) })}
      value={text}
      maxLength={TITLE_LIMIT}
      autoFocus
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => finish(true, null)}
    />
  )
}
