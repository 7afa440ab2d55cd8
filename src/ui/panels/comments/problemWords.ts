import type { Words } from '../../../i18n/t.ts'
import type { CommentProblem } from '../../../store/commentActs.ts'

const KNOWN = ['notOnMap', 'noSuchPerson', 'commentsFull', 'forbidden', 'notFound'] as const

/** Why something was not done, and what to do. */
export function problemWords({ t }: Words, problem: CommentProblem): string {
  if (problem.code === 'unreachable') return t('comments.offline')
  const known = problem.code === 'refused' ? KNOWN.find((code) => code === problem.problem) : undefined
  return t(`comments.problem.${known ?? 'other'}`)
}
