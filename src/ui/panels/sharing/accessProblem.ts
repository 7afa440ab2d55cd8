import type { Words } from '../../../i18n/t.ts'
import type { ApiProblem } from '../../../store/sharing.ts'

/** Why the server did not do something about access, in one sentence or two. */
export function accessProblem(problem: ApiProblem, { t }: Words): string {
  if (problem.code === 'unreachable') return t('sharing.offline')
  if (problem.code !== 'refused') return t('sharing.trouble')
  if (problem.problem === 'notFound') return t('sharing.gone')
  if (problem.status === 401 || problem.status === 403) return t('sharing.refused')
  return t('sharing.trouble')
}
