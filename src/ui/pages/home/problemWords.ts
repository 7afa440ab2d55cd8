import type { Words } from '../../../i18n/t.ts'
import type { ApiProblem } from '../../../store/maps.ts'

/** What went wrong with the server, and what to do. */
export function problemWords(
  problem: ApiProblem,
  { t }: Words,
): { readonly title: string; readonly text: string | null } {
  switch (problem.code) {
    case 'unreachable':
      return { title: t('home.unreachable'), text: t('home.unreachableText') }
    case 'badAnswer':
      return { title: t('home.badAnswer'), text: t('home.badAnswerText', { status: problem.status }) }
    case 'refused':
      if (problem.problem === 'full') return { title: t('home.full'), text: null }
      if (problem.problem === 'inUse') return { title: t('home.inUse'), text: null }
      if (problem.problem === 'noCollection') return { title: t('home.collectionGone'), text: null }
      if (problem.problem === 'collectionFull') return { title: t('home.collectionFull'), text: null }
      if (problem.problem === 'notFound') return { title: t('home.gone'), text: null }
      if (problem.problem === 'forbidden') return { title: t('home.forbidden'), text: t('home.forbiddenText') }
      return { title: t('home.refused'), text: t('home.refusedText', { problem: problem.problem }) }
  }
}

/** Why the server did not do it, in one line. */
export function refusalWords(problem: ApiProblem, words: Words): string {
  const { title, text } = problemWords(problem, words)
  return text === null ? title : `${title} ${text}`
}
