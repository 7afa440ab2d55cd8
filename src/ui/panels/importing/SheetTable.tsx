import { useId, useState } from 'react'

import type { ColumnReading } from '../../../exchange/sheet/understanding.ts'
import type { Words } from '../../../i18n/t.ts'
import { setColumnField } from '../../../store/sheet/sheetActs.ts'
import {
  addressOf,
  columnName,
  isFault,
  LIST_FIELDS,
  parseAddress,
  withEdits,
} from '../../../store/sheet/sheetPreview.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'
import { SheetCell } from './SheetCell.tsx'

/** So many rows are shown at first, and with each asking for more. */
const ROWS = 15

/** The sheet itself, with what each column holds and what each cell was read as. */
export function SheetTable() {
  const { t } = useWords()
  const captionId = useId()
  const [shown, setShown] = useState(ROWS)
  const [stop, setStop] = useState('A1')
  const sheet = useSheet((state) => state.sheets[state.sheet])
  const understanding = useSheet((state) => state.understanding)
  if (sheet === undefined || understanding === null) return null
  const { choices, columns, readings, leftOut } = understanding
  const grid = withEdits(sheet, choices.edits)
  const faults = new Map(leftOut.filter(isFault).map((one) => [one.address, one]))
  const letters = Array.from({ length: grid.width }, (_, column) => columnName(column))
  const at = parseAddress(stop)
  const isStopShown = at !== null && at.row < Math.min(shown, grid.rows.length) && at.column < grid.width
  const tabStop = isStopShown ? stop : 'A1'
  const more = Math.min(50, grid.rows.length - shown)
  return (
    <section aria-labelledby={captionId} className={styles['section']}>
      <h4 id={captionId} className={styles['subheading']}>
        {t('importing.table')}
      </h4>
      <p className={styles['muted']}>{t('importing.tableHint')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('importing.tableScroll')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('importing.rowHeader')}</th>
              {letters.map((name, at) => (
                <th key={name} scope="col">
                  <ColumnHead letters={name} column={columns[at]} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.slice(0, shown).map((cells, row) => (
              <tr key={addressOf(row, 0)} data-names={row === choices.headerRow ? '' : undefined}>
                <th scope="row">{row + 1}</th>
                {letters.map((name, column) => (
                  <SheetCell
                    key={name}
                    address={addressOf(row, column)}
                    isStop={addressOf(row, column) === tabStop}
                    onStop={setStop}
                    text={cells[column] ?? ''}
                    reading={readings.get(addressOf(row, column))}
                    fault={faults.get(addressOf(row, column))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <Button onClick={() => setShown(shown + more)}>{t('importing.moreRows', { n: more })}</Button> : null}
    </section>
  )
}

/** In a list, what the column holds and why; else its letters alone. */
function ColumnHead({ letters, column }: { readonly letters: string; readonly column: ColumnReading | undefined }) {
  const words = useWords()
  const { t } = words
  if (column === undefined) return letters
  const label = column.name === '' ? 'importing.columnNameless' : 'importing.column'
  return (
    <Select
      label={t(label, { letters, name: column.name })}
      hint={t(reasonOf(column))}
      value={column.field}
      options={LIST_FIELDS.map((value) => ({ value, label: t(`importing.field.${value}`) }))}
      onChange={(field) => void setColumnField(column.column, field)}
    />
  )
}

function reasonOf({ reason, filled }: ColumnReading): Parameters<Words['t']>[0] {
  return filled === 0 && reason === 'unknown' ? 'importing.reason.empty' : `importing.reason.${reason}`
}
