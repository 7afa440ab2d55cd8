import type { Words } from '../../../i18n/t.ts'
import { INSTANCE_ROLES, ROLES } from '../../../model/role.ts'
import type { AuditEntry } from '../../../store/audit.ts'

/** What an entry tells, in a sentence. */
export function sentenceOf({ act, person, label }: AuditEntry, { t }: Words): string {
  const nameless = label === '' ? t('audit.somebody') : t('sharing.noName')
  return t(`audit.act.${act}`, { person: person === '' ? nameless : person })
}

/** What was refused and has words of its own. */
const TRIED = ['readMap', 'editMap', 'manageMap', 'shareMap', 'createMaps', 'manageServer', 'redeem'] as const

/** What an entry was about, in words where there are some; null where it says nothing. */
export function detailOf({ detail }: AuditEntry, { t }: Words): string | null {
  const role = [...ROLES, ...INSTANCE_ROLES].find((one) => one === detail)
  if (role !== undefined) return t(`role.${role}`)
  const act = TRIED.find((one) => one === detail)
  if (act !== undefined) return t(`audit.tried.${act}`)
  return detail === '' ? null : detail
}

/** Day and time of an entry, where the person is. */
export function timeOf({ at }: AuditEntry, { locale }: Words): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}
