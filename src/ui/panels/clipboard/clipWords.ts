import type { Words } from '../../../i18n/t.ts'
import type { PasteProblem, PasteReport, TableWords } from '../../../store/clipboard.ts'

/** The words of the table that goes to spreadsheets. */
export function tableWords({ t, language }: Words): TableWords {
  return {
    language,
    columns: {
      kind: t('clip.column.kind'),
      title: t('clip.column.title'),
      soc: t('clip.column.soc'),
      level: t('clip.column.level'),
      pathway: t('clip.column.pathway'),
      wageLow: t('clip.column.wageLow'),
      wageMedian: t('clip.column.wageMedian'),
      wageHigh: t('clip.column.wageHigh'),
      wageUnit: t('clip.column.wageUnit'),
      openings: t('clip.column.openings'),
      postings: t('clip.column.postings'),
      completers: t('clip.column.completers'),
      credentials: t('clip.column.credentials'),
      employers: t('clip.column.employers'),
      provider: t('clip.column.provider'),
    },
    kinds: {
      occupation: t('kind.occupation'),
      credential: t('kind.credential'),
      program: t('kind.program'),
      onRamp: t('kind.onRamp'),
      offRamp: t('kind.offRamp'),
      support: t('kind.support'),
      note: t('kind.note'),
    },
    units: { hour: t('clip.unit.hour'), year: t('clip.unit.year') },
  }
}

/** So many cells that were not understood are quoted, each so long at most. */
const QUOTED = 3
const QUOTE_LENGTH = 40

/** What was pasted and what was not, in sentences. */
export function reportWords({ t }: Words, report: PasteReport): string {
  const counted = [
    { key: 'clip.leftLinks', n: report.leftLinks },
    { key: 'clip.leftMentions', n: report.leftMentions },
    { key: 'clip.merged', n: report.merged },
    { key: 'clip.squeezed', n: report.squeezed },
    { key: 'clip.outside', n: report.outside },
    { key: 'clip.unplaced', n: report.unplaced },
  ] as const
  const said = [
    t(`clip.pasted.${report.shape}`, { n: report.cards }),
    ...counted.flatMap(({ key, n }) => (n === 0 ? [] : [t(key, { n })])),
  ]
  if (report.unread.length > 0) {
    const what = report.unread
      .slice(0, QUOTED)
      .map((cell) => `“${cell.length > QUOTE_LENGTH ? `${cell.slice(0, QUOTE_LENGTH)}…` : cell}”`)
      .join(', ')
    const n = report.unread.length - QUOTED
    said.push(n > 0 ? t('clip.unreadMore', { what, n }) : t('clip.unread', { what }))
  }
  return said.join(' ')
}

/** Why nothing was pasted, and what to do. */
export function problemWords({ t }: Words, problem: PasteProblem): string {
  switch (problem.code) {
    case 'readOnly':
      return t('said.readOnly')
    case 'notReady':
      return t('said.notReady')
    case 'noClip':
      return t('clip.problem.noCells')
    case 'tooManyCells':
      return t('clip.problem.tooManyCells', { rows: problem.rows, columns: problem.columns })
    case 'cellTooLong':
      return t('clip.problem.cellTooLong', { row: problem.row, limit: problem.limit })
    default:
      return t(`clip.problem.${problem.code}`)
  }
}
