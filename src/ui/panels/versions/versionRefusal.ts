import type { Words } from '../../../i18n/t.ts'
import type { ApiProblem } from '../../../store/maps.ts'
import { refusalWords } from '../../pages/home/problemWords.ts'

/** Why the server did not do it, in one line. */
export function versionRefusal(problem: ApiProblem, words: Words): string {
  const isFull = problem.code === 'refused' && problem.problem === 'tooManyVersions'
  return isFull ? words.t('versions.tooMany') : refusalWords(problem, words)
}
