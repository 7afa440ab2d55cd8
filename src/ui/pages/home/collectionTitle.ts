import type { Words } from '../../../i18n/t.ts'

const TITLE_LIMIT = 200

/** What is wrong with the title of a collection to be; null where nothing is. */
export function titleProblem(title: string, { t }: Words): string | null {
  if (title.trim() === '') return t('home.titleOfCollectionEmpty')
  return title.trim().length > TITLE_LIMIT ? t('home.titleLong') : null
}
