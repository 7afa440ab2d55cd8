/** What employers confirmed, in words. */
import { summarizeTarget } from '../../../analysis/confirmations.ts'
import type { Judged } from '../../../analysis/confirmations.ts'
import type { DiffEntry, FieldChange } from '../../../analysis/diff/mapDiff.ts'
import type { Words } from '../../../i18n/t.ts'
import type { Target } from '../../../model/confirmation.ts'
import type { CareerMap } from '../../../model/map.ts'
import type { Badge } from '../../../store/badges.ts'
import type { ApiProblem } from '../../../store/reviews.ts'
import { nameOf } from '../../canvas/names.ts'
import { diffText, entryWords } from '../versions/diffWords.ts'

/** The badge of something with these confirmations; null where none says anything of what is there. */
export function badgeOf(
  judged: readonly Judged[],
  { oldAfterMonths, mainLanguage }: { readonly oldAfterMonths: number; readonly mainLanguage: string },
  words: Words,
): Badge | null {
  const summary = summarizeTarget(judged)
  if (summary === null || summary.state === 'gone') return null
  const { state, employers, newestAt, changedCount } = summary
  const { t } = words
  const said = t(`reviews.${state}`, { n: employers.length, when: monthOf(newestAt, words), months: oldAfterMonths })
  const more = state === 'changed' ? 0 : changedCount
  const changes = state === 'changed' ? changesSaid(judged, mainLanguage, words) : ''
  const whole = more === 0 ? said : t('reviews.more', { said, n: more })
  const all = changes === '' ? whole : `${whole}. ${changes}`
  return { state, count: employers.length, short: whole, said: all, lines: [{ state, said: all }] }
}

/** `May 2026`. */
export function monthOf(at: string, { locale }: Words): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' })
  return format.format(new Date(at))
}

/** What changed since it was confirmed, a line each. Where a number comes from was not confirmed, and is not told. */
export function changeLines(changes: readonly DiffEntry[], mainLanguage: string, words: Words): readonly string[] {
  const entries = changes.map((entry) => ({ ...entry, fields: entry.fields.map(withoutSource) }))
  const diff = { entries, mainLanguage: { before: mainLanguage, after: mainLanguage } }
  if (entries.length > 1) return diffText(diff, words).split('\n').slice(1)
  return entries.flatMap((entry) => {
    const { title, details } = entryWords(entry, diff, words)
    return entry.sort === 'added' || entry.sort === 'removed' ? [title] : details.map(({ line }) => line)
  })
}

/** What a target is called beside its map: the whole of it, or which figure. */
export function targetWords({ t }: Words, target: Target): string {
  if (target.type === 'figure') return t(`diff.field.${target.field}`)
  return t(target.type === 'card' ? 'reviews.whatCard' : 'reviews.whatPathway')
}

/** What a target is called on its own: "Web Developers", "wage: Web Developers". */
export function targetName(map: CareerMap, words: Words, target: Target): string {
  const name = nameOf(map, words, target.type === 'figure' ? target.cardId : target.id)
  return target.type === 'figure'
    ? words.t('reviews.ofFigure', { figure: targetWords(words, target), said: name })
    : name
}

/** Why the server did not do something about reviews, in a sentence or two. */
export function reviewProblem(problem: ApiProblem, { t }: Words): string {
  if (problem.code === 'unreachable') return t('reviews.offline')
  if (problem.code !== 'refused') return t('reviews.trouble')
  if (problem.problem === 'notOnMap') return t('reviews.notOnMap')
  if (problem.problem === 'reviewsFull' || problem.problem === 'full') return t('reviews.full')
  if (problem.problem === 'notFound') return t('reviews.gone')
  return t(problem.status === 401 || problem.status === 403 ? 'reviews.refused' : 'reviews.trouble')
}

function withoutSource(change: FieldChange): FieldChange {
  if (change.type !== 'amount') return change
  const { before, after } = change
  const bare = { source: null, period: null }
  return { ...change, before: before && { ...before, ...bare }, after: after && { ...after, ...bare } }
}

function changesSaid(judged: readonly Judged[], mainLanguage: string, words: Words): string {
  const newest = judged.find(({ state }) => state === 'changed')
  return newest === undefined ? '' : changeLines(newest.changes, mainLanguage, words).join('; ')
}
