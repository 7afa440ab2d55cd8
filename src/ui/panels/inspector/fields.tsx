/** The pieces the forms are made of. Each shows and changes one field of one record, or of several of a kind. */
import type { Json } from '../../../model/json.ts'
import { isSafeUrl } from '../../../model/url.ts'
import { Select } from '../../parts/Select.tsx'
import type { Option } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import { Checks } from './Checks.tsx'
import { isValid } from './isValid.ts'
import type { StandardSchema } from './isValid.ts'
import { NumberEntry } from './NumberEntry.tsx'
import { changeAll, setAll, sharedBy } from './shared.ts'
import type { WithId } from './shared.ts'
import { TextEntry } from './TextEntry.tsx'

/** Records of one kind that have this field. */
interface FieldOf<F extends string, T> {
  readonly records: readonly (WithId & { readonly [K in F]: T })[]
  readonly field: F
  readonly label: string
  readonly isDisabled: boolean
}

/** A text that is not localized: a name of someone, a short form. */
export function PlainText<F extends string>({ records, field, label, isDisabled }: FieldOf<F, string>) {
  return (
    <EditArea field={field}>
      <TextEntry
        label={label}
        value={sharedBy(records, (record) => record[field])}
        maxLength={500}
        isDisabled={isDisabled}
        commit={(typed) => {
          setAll(records, field, typed.trim())
          return null
        }}
      />
    </EditArea>
  )
}

interface OptionalTextProps<F extends string> extends FieldOf<F, string | null> {
  readonly maxLength?: number
  readonly inputMode?: 'text' | 'url'
  /** What is wrong with what was typed, or null. */
  readonly check?: (typed: string) => string | null
}

/** A text that may be left out. */
export function OptionalText<F extends string>(props: OptionalTextProps<F>) {
  const { records, field, label, isDisabled, maxLength = 500, inputMode = 'text', check } = props
  return (
    <EditArea field={field}>
      <TextEntry
        label={label}
        inputMode={inputMode}
        maxLength={maxLength}
        value={sharedBy(records, (record) => record[field] ?? '')}
        isDisabled={isDisabled}
        commit={(typed) => {
          const text = typed.trim()
          const wrong = text === '' ? null : (check?.(text) ?? null)
          if (wrong === null) setAll(records, field, text === '' ? null : text)
          return wrong
        }}
      />
    </EditArea>
  )
}

interface CodeEntryProps<F extends string> extends FieldOf<F, string | null> {
  readonly schema: StandardSchema
  readonly wrong: (typed: string) => string
}

/** A code of a classification; anything else is refused. */
export function CodeEntry<F extends string>({ schema, wrong, ...rest }: CodeEntryProps<F>) {
  return <OptionalText {...rest} check={(typed) => (isValid(schema, typed) ? null : wrong(typed))} />
}

interface UrlEntryProps {
  readonly records: readonly (WithId & { readonly url: string | null })[]
  readonly isDisabled: boolean
}

/** A link; only to the web, a mailbox or a telephone. */
export function UrlEntry({ records, isDisabled }: UrlEntryProps) {
  const { t } = useWords()
  return (
    <OptionalText
      records={records}
      field="url"
      label={t('inspector.url')}
      inputMode="url"
      maxLength={2000}
      isDisabled={isDisabled}
      check={(typed) => (isSafeUrl(typed) ? null : t('inspector.urlWrong', { typed }))}
    />
  )
}

interface NumberFieldProps<F extends string> extends FieldOf<F, number | null> {
  readonly isSound: (n: number) => boolean
  readonly wrong: (typed: string) => string
}

/** A plain number that may be left out. */
export function NumberField<F extends string>({ records, field, ...rest }: NumberFieldProps<F>) {
  return (
    <EditArea field={field}>
      <NumberEntry
        {...rest}
        value={sharedBy(records, (record) => record[field])}
        onCommit={(n) => setAll(records, field, n)}
      />
    </EditArea>
  )
}

interface ChoiceProps<F extends string, T extends string> extends FieldOf<F, T | null> {
  readonly options: readonly Option<T>[]
  /** Whether it may be left open. */
  readonly isOptional?: boolean
}

/** One of a few. */
export function Choice<F extends string, T extends string>(props: ChoiceProps<F, T>) {
  const { records, field, label, options, isOptional = false, isDisabled } = props
  const { t } = useWords()
  const shared = sharedBy(records, (record) => record[field])
  const set = (value: Json): void => setAll(records, field, value)
  return (
    <Select<string>
      label={label}
      value={shared === undefined ? 'various' : (shared ?? '')}
      options={[
        ...(shared === undefined ? [{ value: 'various', label: t('inspector.various') }] : []),
        ...(isOptional ? [{ value: '', label: t('inspector.notSaid') }] : []),
        ...options,
      ]}
      isDisabled={isDisabled}
      onChange={(value) => (value === 'various' ? undefined : set(value === '' ? null : value))}
    />
  )
}

interface KeyedChecksProps<F extends string, K extends string> {
  readonly records: readonly (WithId & { readonly [Q in F]: { readonly [P in K]?: true | undefined } })[]
  readonly field: F
  readonly label: string
  readonly options: readonly Option<K>[]
  readonly isDisabled: boolean
}

/** Any of a few, kept as a set of keys. */
export function KeyedChecks<F extends string, K extends string>(props: KeyedChecksProps<F, K>) {
  const { records, field, label, options, isDisabled } = props
  return (
    <Checks
      label={label}
      options={options}
      isOn={(key) => sharedBy(records, (record) => record[field][key] === true) ?? 'various'}
      isDisabled={isDisabled}
      onChange={(key, isOn) =>
        changeAll(records, ({ id }) => ({ type: 'entry', id, field, key, value: isOn ? true : undefined }))
      }
    />
  )
}
