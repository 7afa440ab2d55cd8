import { useMap } from '../../../store/map.ts'
import { changeChoices, chooseSheet, setSheetDetails, setSheetTarget } from '../../../store/sheet/sheetActs.ts'
import { SHEET_LAYOUTS } from '../../../store/sheet/sheetPreview.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { Segments } from '../../parts/Segments.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'
import { leftOutLine } from './sheetWords.ts'

/** Rows that may hold the names of the columns. */
const NAME_ROWS = 20
const UNITS = ['auto', 'hour', 'year'] as const

/** What holds for the sheet as a whole. */
export function SheetOptions() {
  const words = useWords()
  const { t } = words
  const sheets = useSheet((state) => state.sheets)
  const sheet = useSheet((state) => state.sheet)
  const choices = useSheet((state) => state.choices)
  const understanding = useSheet((state) => state.understanding)
  const canOpen = useMap(({ status, isReadOnly }) => status === 'ready' && !isReadOnly)
  const target = useSheet((state) => state.target)
  const title = useSheet((state) => state.title)
  const source = useSheet((state) => state.source)
  const grid = sheets[sheet]
  if (choices === null || grid === undefined) return null
  const unread = (understanding?.leftOut ?? []).filter(({ code }) => code === 'hiddenSheet' || code === 'sheetBeyond')
  const rows = grid.rows.slice(0, NAME_ROWS).map((cells, row) => ({
    value: String(row),
    label: t('importing.rowNumber', {
      row: row + 1,
      text: cells
        .filter((cell) => cell.trim() !== '')
        .join(', ')
        .slice(0, 60),
    }),
  }))
  return (
    <div className={styles['options']}>
      {sheets.length < 2 ? null : (
        <Select
          label={t('importing.sheet')}
          value={String(sheet)}
          options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(value) => void chooseSheet(Number(value))}
        />
      )}
      {unread.length === 0 ? null : (
        <ul className={styles['unread']}>
          {unread.map((one) => (
            <li key={`${one.code} ${one.text}`}>{leftOutLine(one, words)}</li>
          ))}
        </ul>
      )}
      <Select
        label={t('importing.layout')}
        value={choices.layout}
        options={SHEET_LAYOUTS.map((value) => ({ value, label: t(`importing.layout.${value}`) }))}
        onChange={(layout) => void changeChoices({ layout })}
      />
      <Select
        label={t('importing.headerRow')}
        value={choices.headerRow === null ? 'none' : String(choices.headerRow)}
        options={[{ value: 'none', label: t('importing.noHeader') }, ...rows]}
        onChange={(value) => void changeChoices({ headerRow: value === 'none' ? null : Number(value) })}
      />
      <Select
        label={t('importing.unit')}
        value={choices.wageUnit ?? 'auto'}
        options={UNITS.map((value) => ({ value, label: t(`importing.unit.${value}`) }))}
        onChange={(unit) => void changeChoices({ wageUnit: unit === 'auto' ? null : unit })}
      />
      <TextField
        label={t('importing.source')}
        hint={t('importing.sourceHint')}
        isOptional
        maxLength={500}
        value={source}
        onChange={(value) => setSheetDetails({ source: value })}
      />
      {target === 'new' ? (
        <TextField
          label={t('importing.newTitle')}
          maxLength={200}
          value={title}
          onChange={(value) => setSheetDetails({ title: value })}
        />
      ) : null}
      {canOpen ? (
        <Segments
          label={t('importing.target')}
          isLabelSeen
          value={target}
          options={[
            { value: 'open', label: t('importing.target.open') },
            { value: 'new', label: t('importing.target.new') },
          ]}
          onChange={setSheetTarget}
        />
      ) : null}
      <div className={styles['toggles']}>
        {choices.layout === 'list' ? (
          <Toggle
            label={t('importing.fillsDown')}
            isOn={choices.fillsDown}
            onChange={(fillsDown) => void changeChoices({ fillsDown })}
          />
        ) : null}
        <Toggle
          label={t('importing.commas')}
          isOn={choices.splitsAtCommas}
          onChange={(splitsAtCommas) => void changeChoices({ splitsAtCommas })}
        />
      </div>
    </div>
  )
}
