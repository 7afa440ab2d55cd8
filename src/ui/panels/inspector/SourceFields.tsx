import { useId } from 'react'

import type { Provenance, Source } from '../../../model/figure.ts'
import { isSafeUrl } from '../../../model/url.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'
import { sourcesIn } from './sources.ts'
import { TextEntry } from './TextEntry.tsx'
import { useEntry } from './useEntry.ts'
import { Field } from '../../parts/Field.tsx'

interface SourceFieldsProps {
  /** What the figure is called, for the name of the fold. */
  readonly what: string
  readonly value: Provenance
  readonly isDisabled: boolean
  readonly onChange: (value: Provenance) => void
}

/** Where a number comes from, folded under one line that names its source. */
export function SourceFields({ what, value, isDisabled, onChange }: SourceFieldsProps) {
  const { t } = useWords()
  const { source } = value
  const set = (change: Partial<Provenance>): null => {
    onChange({ ...value, ...change })
    return null
  }
  const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())
  return (
    <details className={styles['source']}>
      <summary>{t('inspector.sourceOf', { what, name: source?.name ?? t('inspector.sourceNone') })}</summary>
      <div className={styles['fields']}>
        <SourceName source={source} isDisabled={isDisabled} onChange={(next) => set({ source: next })} />
        <TextEntry
          label={t('inspector.sourceUrl')}
          inputMode="url"
          maxLength={2000}
          value={source?.url ?? ''}
          isDisabled={isDisabled}
          commit={(typed) => {
            const url = orNull(typed)
            if (url !== null && !isSafeUrl(url)) return t('inspector.urlWrong', { typed })
            return set({ source: url === null && source === null ? null : { name: source?.name ?? '', url } })
          }}
        />
        <TextEntry
          label={t('inspector.area')}
          maxLength={500}
          value={value.area ?? ''}
          isDisabled={isDisabled}
          commit={(typed) => set({ area: orNull(typed) })}
        />
        <TextEntry
          label={t('inspector.period')}
          maxLength={500}
          value={value.period ?? ''}
          isDisabled={isDisabled}
          commit={(typed) => set({ period: orNull(typed) })}
        />
        <DayField
          label={t('inspector.retrievedOn')}
          value={value.retrievedOn}
          isDisabled={isDisabled}
          onChange={(retrievedOn) => set({ retrievedOn })}
        />
        <Confirmed value={value} isDisabled={isDisabled} set={set} />
        <TextEntry
          label={t('inspector.figureNote')}
          lines={2}
          maxLength={500}
          value={value.note ?? ''}
          isDisabled={isDisabled}
          commit={(typed) => set({ note: orNull(typed) })}
        />
      </div>
    </details>
  )
}

function Confirmed({
  value,
  isDisabled,
  set,
}: {
  readonly value: Provenance
  readonly isDisabled: boolean
  readonly set: (change: Partial<Provenance>) => null
}) {
  const { t } = useWords()
  const { confirmed } = value
  return (
    <>
      <TextEntry
        label={t('inspector.confirmedBy')}
        maxLength={500}
        value={confirmed?.by ?? ''}
        isDisabled={isDisabled}
        commit={(typed) =>
          set({ confirmed: typed.trim() === '' ? null : { by: typed.trim(), on: confirmed?.on ?? today() } })
        }
      />
      {confirmed === null ? null : (
        <DayField
          label={t('inspector.confirmedOn')}
          value={confirmed.on}
          isDisabled={isDisabled}
          onChange={(on) => set({ confirmed: { by: confirmed.by, on: on ?? today() } })}
        />
      )}
    </>
  )
}

interface SourceNameProps {
  readonly source: Source | null
  readonly isDisabled: boolean
  readonly onChange: (source: Source | null) => void
}

/** The source's name, with those the map uses already offered; choosing one brings its link along. */
function SourceName({ source, isDisabled, onChange }: SourceNameProps) {
  const { t } = useWords()
  const listId = useId()
  const used = sourcesIn(useCareerMap())
  const entry = useEntry(source?.name ?? '', (typed) => {
    const name = typed.trim()
    const known = used.find((one) => one.name === name)
    if (name === '') onChange(source?.url === null || source === null ? null : { ...source, name })
    else onChange({ name, url: known?.url ?? source?.url ?? null })
    return null
  })
  return (
    <Field label={t('inspector.sourceName')}>
      {(control) => (
        <>
          <input
            {...control}
            value={entry.value}
            list={listId}
            maxLength={500}
            disabled={isDisabled}
            autoComplete="off"
            onChange={(event) => entry.onChange(event.target.value)}
            onBlur={entry.onBlur}
            onKeyDown={entry.onKeyDown}
          />
          <datalist id={listId}>
            {used.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: string | null
  readonly isDisabled: boolean
  readonly onChange: (day: string | null) => void
}

/** A day by the browser's own calendar. */
export function DayField({ label, value, isDisabled, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value ?? ''}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Field>
  )
}

/** Today where the person is, as ISO 8601 writes it. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
