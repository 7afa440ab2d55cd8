import { CircleAlert, Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { CellReading, LeftOut } from '../../../exchange/sheet/understanding.ts'
import { useWords } from '../../words.tsx'
import { CellCorrection } from './CellCorrection.tsx'
import styles from './importing.module.css'
import { leftOutText, readingText } from './sheetWords.ts'

interface SheetCellProps {
  readonly address: string
  readonly text: string
  readonly reading: CellReading | undefined
  readonly fault: LeftOut | undefined
  /** Whether Tab stops at this one of all the cells. */
  readonly isStop: boolean
  readonly onStop: (address: string) => void
}

/** A cell, what it was read as or why it was not, and the way to write it anew: a press anywhere on it. */
export function SheetCell({ address, text, reading, fault, isStop, onStop }: SheetCellProps) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const readAs = reading === undefined ? '' : readingText(reading, words)
  const close = (): void => {
    button.current?.focus()
    setIsOpen(false)
  }
  return (
    <td data-fault={fault === undefined ? undefined : ''}>
      <span className={styles['cellText']}>{text}</span>
      {readAs === '' || readAs === text.trim() ? null : (
        <span className={styles['readAs']}>{words.t('importing.readAs', { what: readAs })}</span>
      )}
      {fault === undefined ? null : (
        <span className={styles['fault']}>
          <CircleAlert size={14} aria-hidden="true" />
          {leftOutText(fault, words)}
        </span>
      )}
      <button
        ref={button}
        type="button"
        className={styles['cellButton']}
        aria-label={words.t('importing.correct', { address })}
        tabIndex={isStop ? 0 : -1}
        data-stop={address}
        onFocus={() => onStop(address)}
        onKeyDown={moveAmongCells}
        onClick={() => setIsOpen(true)}
      >
        <Pencil size={14} aria-hidden="true" />
      </button>
      {isOpen ? <CellCorrection address={address} text={text} onDone={close} /> : null}
    </td>
  )
}

/** Moves from cell to cell by the arrow keys, Home and End, so that Tab goes past the table in one step. */
function moveAmongCells(event: KeyboardEvent<HTMLButtonElement>): void {
  const { currentTarget, key } = event
  const cell = currentTarget.closest('td')
  const row = cell?.closest('tr')
  const rows = [...(row?.closest('tbody')?.rows ?? [])]
  const at = rows.findIndex((one) => one === row)
  const column = cell?.cellIndex ?? 0
  const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowUp: [at - 1, column],
    ArrowDown: [at + 1, column],
    ArrowLeft: [at, column - 1],
    ArrowRight: [at, column + 1],
    Home: [at, 1],
    End: [at, (row?.cells.length ?? 1) - 1],
  }
  const [nextRow, nextColumn] = places[key] ?? []
  if (nextRow === undefined || nextColumn === undefined) return
  event.preventDefault()
  rows[nextRow]?.cells[nextColumn]?.querySelector<HTMLButtonElement>('[data-stop]')?.focus()
}
