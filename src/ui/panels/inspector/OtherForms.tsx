import { Ctid, CREDENTIAL_TYPES } from '../../../model/credential.ts'
import type { Credential } from '../../../model/credential.ts'
import { NOTE_TYPES } from '../../../model/note.ts'
import type { Note } from '../../../model/note.ts'
import { AUDIENCES } from '../../../model/ramp.ts'
import type { OffRamp, OnRamp } from '../../../model/ramp.ts'
import { SUPPORT_TYPES } from '../../../model/support.ts'
import type { Support } from '../../../model/support.ts'
import { isSafeUrl } from '../../../model/url.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { select } from '../../../store/viewActs.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { Checks } from './Checks.tsx'
import { CommonFields } from './CommonFields.tsx'
import { isValid } from './isValid.ts'
import styles from './inspector.module.css'
import { NameFields } from './NameFields.tsx'
import { Section } from './Section.tsx'
import { TextEntry } from './TextEntry.tsx'

interface FormProps<T> {
  readonly card: T
  readonly isDisabled: boolean
}

export function CredentialForm({ card, isDisabled }: FormProps<Credential>) {
  const { t } = useWords()
  return (
    <>
      <NameFields card={card} isDisabled={isDisabled} />
      <Section title={t('kind.credential')}>
        <PlainText
          id={card.id}
          field="shortName"
          label={t('inspector.shortName')}
          value={card.shortName}
          isDisabled={isDisabled}
        />
        <Select
          label={t('inspector.credentialType')}
          value={card.credentialType ?? ''}
          options={[
            { value: '', label: t('inspector.notSaid') },
            ...CREDENTIAL_TYPES.map((value) => ({ value, label: t(`inspector.credentialType.${value}`) })),
          ]}
          isDisabled={isDisabled}
          onChange={(value) => void acts.setField(card.id, 'credentialType', value === '' ? null : value)}
        />
        <PlainText
          id={card.id}
          field="issuer"
          label={t('inspector.issuer')}
          value={card.issuer}
          isDisabled={isDisabled}
        />
        <TextEntry
          label={t('inspector.ctid')}
          value={card.ctid ?? ''}
          isDisabled={isDisabled}
          commit={(typed) => {
            const ctid = typed.trim()
            if (ctid !== '' && !isValid(Ctid, ctid)) return t('inspector.ctidWrong', { typed })
            acts.setField(card.id, 'ctid', ctid === '' ? null : ctid)
            return null
          }}
        />
        <UrlEntry id={card.id} value={card.url} isDisabled={isDisabled} />
        <CommonFields record={card} isDisabled={isDisabled} />
      </Section>
    </>
  )
}

export function RampForm({ card, isDisabled }: FormProps<OnRamp | OffRamp>) {
  const { t } = useWords()
  return (
    <>
      <NameFields card={card} isDisabled={isDisabled} />
      {card.kind === 'onRamp' ? (
        <Section title={t('inspector.audiences')}>
          <Checks
            label={t('inspector.audiences')}
            options={AUDIENCES.map((value) => ({ value, label: t(`inspector.audience.${value}`) }))}
            isOn={(value) => card.audiences[value] === true}
            isDisabled={isDisabled}
            onChange={(value, isOn) => void acts.setEntry(card.id, 'audiences', value, isOn ? true : undefined)}
          />
        </Section>
      ) : null}
      <Section title={t('inspector.description')}>
        <CommonFields record={card} isDisabled={isDisabled} />
      </Section>
    </>
  )
}

export function SupportForm({ card, isDisabled }: FormProps<Support>) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { attachedTo } = card
  return (
    <>
      <NameFields card={card} isDisabled={isDisabled} />
      <Section title={t('inspector.supportType')}>
        {attachedTo === null ? null : (
          <button type="button" className={styles['jump']} onClick={() => select([attachedTo])}>
            {t('inspector.attachedTo', { name: nameOf(map, words, attachedTo) })}
          </button>
        )}
        <Select
          label={t('inspector.supportType')}
          value={card.supportType}
          options={SUPPORT_TYPES.map((value) => ({ value, label: t(`inspector.supportType.${value}`) }))}
          isDisabled={isDisabled}
          onChange={(value) => void acts.setField(card.id, 'supportType', value)}
        />
        <PlainText
          id={card.id}
          field="provider"
          label={t('inspector.provider')}
          value={card.provider}
          isDisabled={isDisabled}
        />
        <PlainText
          id={card.id}
          field="funding"
          label={t('inspector.funding')}
          value={card.funding}
          isDisabled={isDisabled}
        />
        <CommonFields record={card} isDisabled={isDisabled} />
      </Section>
    </>
  )
}

export function NoteForm({ card, isDisabled }: FormProps<Note>) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { target } = card
  const targetName =
    target === null
      ? null
      : target.on === 'record'
        ? nameOf(map, words, target.recordId)
        : `${laneName(map, words, target.levelId)}, ${laneName(map, words, target.pathwayId)}`
  return (
    <>
      <NameFields card={card} isDisabled={isDisabled} />
      <Section title={t('inspector.noteType')}>
        {targetName === null ? null : target?.on === 'record' ? (
          <button type="button" className={styles['jump']} onClick={() => select([target.recordId])}>
            {t('inspector.pinnedTo', { name: targetName })}
          </button>
        ) : (
          <p>{t('inspector.pinnedTo', { name: targetName })}</p>
        )}
        <Select
          label={t('inspector.noteType')}
          value={card.noteType}
          options={NOTE_TYPES.map((value) => ({ value, label: t(`noteType.${value}`) }))}
          isDisabled={isDisabled}
          onChange={(value) => void acts.setField(card.id, 'noteType', value)}
        />
        <CommonFields record={card} isDisabled={isDisabled} />
      </Section>
    </>
  )
}

interface PlainTextProps {
  readonly id: string
  readonly field: string
  readonly label: string
  readonly value: string
  readonly isDisabled: boolean
}

/** A text that is not localized: a name of someone, a short form. */
export function PlainText({ id, field, label, value, isDisabled }: PlainTextProps) {
  return (
    <TextEntry
      label={label}
      value={value}
      maxLength={500}
      isDisabled={isDisabled}
      commit={(typed) => {
        acts.setField(id, field, typed.trim())
        return null
      }}
    />
  )
}

interface UrlEntryProps {
  readonly id: string
  readonly value: string | null
  readonly isDisabled: boolean
}

/** A link; only to the web, a mailbox or a telephone. */
export function UrlEntry({ id, value, isDisabled }: UrlEntryProps) {
  const { t } = useWords()
  return (
    <TextEntry
      label={t('inspector.url')}
      inputMode="url"
      maxLength={2000}
      value={value ?? ''}
      isDisabled={isDisabled}
      commit={(typed) => {
        const url = typed.trim()
        if (url !== '' && !isSafeUrl(url)) return t('inspector.urlWrong', { typed })
        acts.setField(id, 'url', url === '' ? null : url)
        return null
      }}
    />
  )
}
