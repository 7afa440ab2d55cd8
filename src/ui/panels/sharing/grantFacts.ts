import type { Words } from '../../../i18n/t.ts'
import type { GrantSummary } from '../../../store/sharing.ts'

/** How a link fares, in a few words each: who made it, how often it was opened, how long it works. */
export function grantFacts(grant: GrantSummary, now: Date, { t, date, ago }: Words): readonly string[] {
  const { createdAt, createdBy, useCount, useLimit, lastUsedAt, expiresAt, revokedAt } = grant
  const isOver = revokedAt !== null || (expiresAt !== null && new Date(expiresAt) <= now)
  return [
    useLimit === null ? t('sharing.used', { n: useCount }) : t('sharing.usedOf', { n: useCount, limit: useLimit }),
    ...(lastUsedAt === null ? [] : [t('sharing.lastUsed', { ago: ago(lastUsedAt, now) })]),
    ...(isOver ? [] : [expiresAt === null ? t('sharing.forever') : t('sharing.until', { date: date(expiresAt) })]),
    createdBy === ''
      ? t('sharing.byServer', { date: date(createdAt) })
      : t('sharing.by', { name: createdBy, date: date(createdAt) }),
  ]
}
