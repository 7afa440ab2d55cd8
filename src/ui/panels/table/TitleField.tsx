import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { CardRecord } from '../../../model/kinds.ts'
import { keepTitle, TITLE_LIMIT, typedTitle } from '../../cardTitle.ts'
import { useWords } from '../../words.tsx'
import styles from './table.module.css'

interface TitleFieldProps {
  readonly card: CardRecord
  readonly onDone: () => void
}

/** A card's title as a field. Enter and leaving it keep what was typed, Escape does not. */
export function TitleField({ card, onDone }: TitleFieldProps) {
  const { t, language } = useWords()
  const [text, setText] = useState(() => typedTitle(card, language))
  const isDone = useRef(false)

  const finish = (isKept: boolean): void => {
    if (isDone.current) return
    isDone.current = true
    if (isKept) keepTitle(card, language, text.trim())
    onDone()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    finish(event.key === 'Enter')
  }

  return (
    <input
      className={styles['input']}
      aria-label={t('table.titleLabel', { kind: t(`kind.${card.kind}`) })}
      value={text}
      maxLength={TITLE_LIMIT}
      autoFocus
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => finish(true)}
    />
  )
}
