import { Plus } from 'lucide-react'
import { useState } from 'react'

import { makeFigure } from '../../../model/figure.ts'
import { toJson } from '../../../model/json.ts'
import type { Program } from '../../../model/program.ts'
import { acts } from '../../../store/acts.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { FigureEntry } from './FigureField.tsx'
import styles from './inspector.module.css'

interface YearlyCompletersProps {
  readonly card: Program
  readonly isDisabled: boolean
}

/** A program's completers, the latest year first, and a field for a further year. */
export function YearlyCompleters({ card, isDisabled }: YearlyCompletersProps) {
  const { t } = useWords()
  return (
    <>
      {Object.entries(card.completers)
        .sort(([a], [b]) => b.localeCompare(a))
        .map(([year, figure]) => (
          <EditArea key={year} field={`completers.${year}`}>
            <FigureEntry
              label={t('inspector.completersIn', { year })}
              unit="completers-per-year"
              figures={[figure]}
              isDisabled={isDisabled}
              onChange={(change) =>
                void acts.setEntry(card.id, 'completers', year, toJson(change(figure) ?? undefined))
              }
            />
          </EditArea>
        ))}
      {isDisabled ? null : <YearAdder card={card} />}
    </>
  )
}

function YearAdder({ card }: { readonly card: Program }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = (): void => {
    const year = typed.trim()
    if (!/^\d{4}$/.test(year)) return setError(t('inspector.yearWrong', { typed }))
    setError(null)
    setTyped('')
    if (card.completers[year] !== undefined) return
    const unknown = { ...makeFigure('completers-per-year', 0), value: { state: 'missing' } }
    acts.setEntry(card.id, 'completers', year, toJson(unknown))
  }
  return (
    <div className={styles['adder']}>
      <TextField
        label={t('inspector.year')}
        inputMode="numeric"
        value={typed}
        error={error}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <IconButton label={t('inspector.addYear')} icon={Plus} variant="default" onClick={add} />
    </div>
  )
}
