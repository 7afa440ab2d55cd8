import { plainLine } from '../../../model/plainLine.ts'
import type { AccessMode } from '../../../store/access.ts'
import type { Scope } from '../../../store/sharing.ts'
import { Field } from '../../parts/Field.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { EXPIRIES, roleCanKey, roleKey, rolesOf } from './grantWish.ts'
import type { Expiry, GrantDraft, GrantFaults } from './grantWish.ts'
import styles from './sharing.module.css'

interface GrantFormProps {
  readonly scope: Scope
  readonly mode: AccessMode
  readonly draft: GrantDraft
  /** When the link there is expires; null where it is new or never does. */
  readonly kept: string | null
  readonly faults: GrantFaults
  readonly onChange: (draft: GrantDraft) => void
}

/** What a link is to be: what it lets people do, for whom, until when, how often. */
export function GrantForm({ scope, mode, draft, kept, faults, onChange }: GrantFormProps) {
  const { t, date } = useWords()
  const said = (fault: GrantFaults[keyof GrantFaults]): string | null => (fault === null ? null : t(fault))
  const expiries: readonly Expiry[] = kept === null ? EXPIRIES : ['kept', ...EXPIRIES]
  return (
    <>
      <div data-begin>
        <TextField
          label={t('sharing.label')}
          hint={t('sharing.labelHint')}
          error={said(faults.label)}
          value={draft.label}
          onChange={(label) => onChange({ ...draft, label: plainLine(label) })}
        />
      </div>
      <fieldset className={styles['roles']}>
        <legend className={styles['legend']}>{t('sharing.role')}</legend>
        {rolesOf(scope, mode, draft.role).map((role) => (
          <label key={role} className={styles['role']}>
            <input
              type="radio"
              name="grantRole"
              value={role}
              checked={role === draft.role}
              onChange={() => onChange({ ...draft, role })}
            />
            <span className={styles['roleName']}>{t(roleKey(role, scope))}</span>
            <span className={styles['roleCan']}>{t(roleCanKey(role, scope))}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['pair']}>
        <Select
          label={t('sharing.expires')}
          value={draft.expiry}
          options={expiries.map((value) => ({
            value,
            label:
              value === 'kept' ? t('sharing.expires.kept', { date: date(kept ?? '') }) : t(`sharing.expires.${value}`),
          }))}
          onChange={(expiry) => onChange({ ...draft, expiry })}
        />
        {draft.expiry === 'date' ? (
          <Field label={t('sharing.date')} error={said(faults.day)}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={draft.day}
                onChange={(event) => onChange({ ...draft, day: event.target.value })}
              />
            )}
          </Field>
        ) : null}
        <TextField
          label={t('sharing.uses')}
          isOptional
          hint={t('sharing.usesHint')}
          error={said(faults.uses)}
          inputMode="numeric"
          value={draft.uses}
          onChange={(uses) => onChange({ ...draft, uses })}
        />
      </div>
    </>
  )
}
