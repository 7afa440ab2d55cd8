import type { Words } from '../../../i18n/t.ts'
import type { ImportProblem } from '../../../store/acts.ts'

/** What is wrong with a file and where, and what to do. */
export function importWords(problem: ImportProblem, { t, number: write }: Words): string {
  switch (problem.code) {
    case 'fileTooLarge':
      return t('import.tooLarge', { size: write(problem.limit / 1_000_000) })
    case 'notJson': {
      const { line, column } = problem
      return line === null || column === null ? t('import.notJsonAtAll') : t('import.notJson', { line, column })
    }
    case 'notAMap':
    case 'noSettings':
    case 'notCreated':
      return t(`import.${problem.code}`)
    case 'fileTooNew':
      return t('import.fileTooNew', { version: problem.version })
    case 'tooManyRecords':
      return t('import.tooManyRecords', { limit: write(problem.limit) })
    case 'badRecord': {
      const { number, path, expected } = problem
      const id = problem.id === '' ? t('import.nameless') : problem.id
      const values = { number, id, path, expected }
      return t(path === '' ? 'import.badRecordWhole' : 'import.badRecord', values)
    }
    case 'sameIdTwice':
    case 'looseEnd':
      return t(`import.${problem.code}`, { number: problem.number, id: problem.id })
  }
}
