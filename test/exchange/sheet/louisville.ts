/** The Louisville table (see src/exchange/samples/louisvilleTable.ts) as people have it: as a list and as a table. */
import {
  LEVEL_KEYS,
  LEVEL_LABELS,
  PATHWAY_KEYS,
  PATHWAYS,
  ROWS,
} from '../../../src/exchange/samples/louisvilleTable.ts'

export const NO_JOBS = 'No high-demand jobs at this level within the pathway'

/** One row a cell, titles with semicolons between them. */
export function louisvilleCsv(): string {
  const header =
    'pathway,education_level,occupations,job_postings_last_3_months,hourly_low_usd,hourly_high_usd,cell_note'
  const lines = LEVEL_KEYS.flatMap((level) =>
    PATHWAY_KEYS.map((pathway) => {
      const row = ROWS.find((one) => one.level === level && one.pathway === pathway)
      const label = LEVEL_LABELS[level]['en'] ?? ''
      const start = [PATHWAYS[pathway].label['en'] ?? '', label.includes(',') ? `"${label}"` : label]
      if (row === undefined) return [...start, '', '', '', '', NO_JOBS].join(',')
      const titles = row.titles.map(([en]) => en).join('; ')
      return [...start, titles, row.postings, row.low, row.high, ''].join(',')
    }),
  )
  return [header, ...lines].join('\n')
}

/** Levels by pathways, all in the cells, as it is copied from the publication. */
export function louisvilleCells(): readonly (readonly string[])[] {
  const total = (rows: typeof ROWS): number => rows.reduce((sum, { postings }) => sum + postings, 0)
  return [
    [
      `${total(ROWS)} TOTAL JOB POSTINGS`,
      ...PATHWAY_KEYS.map((key) => (PATHWAYS[key].label['en'] ?? '').toUpperCase()),
    ],
    ...LEVEL_KEYS.map((level) => {
      const label = LEVEL_LABELS[level]['en'] ?? ''
      const sum = total(ROWS.filter((row) => row.level === level))
      return [
        sum === 0 ? label : `${label}  ${sum} JOB POSTINGS in the last 3 months`,
        ...PATHWAY_KEYS.map((pathway) => {
          const row = ROWS.find((one) => one.level === level && one.pathway === pathway)
          if (row === undefined) return NO_JOBS
          const between = row.key === 'softwareengineers' ? ', ' : '; '
          const titles = row.titles.map(([en]) => en).join(between)
          return `${titles}  ${row.postings} JOB POSTINGS in the last 3 months  \\$ ${row.low} to \\$ ${row.high} HOURLY RATE`
        }),
      ]
    }),
  ]
}
