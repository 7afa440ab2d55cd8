import type { Provenance } from '../../../model/figure.ts'
import { isSafeUrl } from '../../../model/url.ts'
import { useWords } from '../../words.tsx'
import { DayField, today } from './DayField.tsx'
import styles from './inspector.module.css'
import { sharedBy } from './shared.ts'
import { SourceName } from './SourceName.tsx'
import { sourceOrNull } from './sources.ts'
import type { ChangeProvenance } from './sources.ts'
import { TextEntry } from './TextEntry.tsx'

interface SourceFieldsProps {
  /** What the figure is called, for the name of the fold. */
  readonly what: string
  /** Of one figure, or of the same figure of several cards. */
  readonly values: readonly Provenance[]
  readonly isDisabled: boolean
  readonly onChange: (change: ChangeProvenance) => void
}

/** Where a number comes from, folded under one line that names its source. */
export function SourceFields({ what, values, isDisabled, onChange }: SourceFieldsProps) {
  const { t } = useWords()
  const source = sharedBy(values, (value) => value.source)
  const name = source === undefined ? t('inspector.various') : source?.name || t('inspector.sourceNone')
  const set = (change: ChangeProvenance): null => {
    onChange(change)
    return null
  }
  return (
    <details className={styles['source']}>
      <summary>{t('inspector.sourceOf', { what, name })}</summary>
      <div className={styles['fields']}>
        <SourceName source={source} isDisabled={isDisabled} onChange={onChange} />
        <TextEntry
          label={t('inspector.sourceUrl')}
          inputMode="url"
          maxLength={2000}
          value={sharedBy(values, (value) => value.source?.url ?? '')}
          isDisabled={isDisabled}
          commit={(typed) => {
            const url = orNull(typed)
            if (url !== null && !isSafeUrl(url)) return t('inspector.urlWrong', { typed })
            return set((value) => ({ source: sourceOrNull({ name: value.source?.name ?? '', url }) }))
          }}
        />
        {(['area', 'period'] as const).map((field) => (
          <TextEntry
            key={field}
            label={t(`inspector.${field}`)}
            maxLength={500}
            value={sharedBy(values, (value) => value[field] ?? '')}
            isDisabled={isDisabled}
            commit={(typed) => set(() => ({ [field]: orNull(typed) }))}
          />
        ))}
        <DayField
          label={t('inspector.retrievedOn')}
          value={sharedBy(values, ({ retrievedOn }) => retrievedOn)}
          isDisabled={isDisabled}
          onChange={(retrievedOn) => set(() => ({ retrievedOn }))}
        />
        <Confirmed values={values} isDisabled={isDisabled} set={set} />
        <TextEntry
          label={t('inspector.figureNote')}
          lines={2}
          maxLength={500}
          value={sharedBy(values, ({ note }) => note ?? '')}
          isDisabled={isDisabled}
          commit={(typed) => set(() => ({ note: orNull(typed) }))}
        />
      </div>
    </details>
  )
}

interface ConfirmedProps {
  readonly values: readonly Provenance[]
  readonly isDisabled: boolean
  readonly set: (change: ChangeProvenance) => null
}

function Confirmed({ values, isDisabled, set }: ConfirmedProps) {
  const { t } = useWords()
  return (
    <>
      <TextEntry
        label={t('inspector.confirmedBy')}
        maxLength={500}
        value={sharedBy(values, ({ confirmed }) => confirmed?.by ?? '')}
        isDisabled={isDisabled}
        commit={(typed) => {
          const by = orNull(typed)
          return set(({ confirmed }) => ({ confirmed: by === null ? null : { by, on: confirmed?.on ?? today() } }))
        }}
      />
      {values.every(({ confirmed }) => confirmed === null) ? null : (
        <DayField
          label={t('inspector.confirmedOn')}
          value={sharedBy(values, ({ confirmed }) => confirmed?.on ?? null)}
          isDisabled={isDisabled}
          onChange={(on) =>
            set(({ confirmed }) => ({
              confirmed: confirmed === null ? null : { by: confirmed.by, on: on ?? today() },
            }))
          }
        />
      )}
    </>
  )
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}
