import type { FaceWords } from '../../src/layout/words.ts'

const NUMBER_ONLY = { one: '{n}', other: '{n}' }

/** Words to lay a map out with where nobody will read them: they only take their room. */
export function plainWords(language: string): FaceWords {
  return {
    locale: 'en-US',
    language,
    untitled: '-',
    perHour: '-',
    perYear: '-',
    wageRange: '{from} - {to}',
    wageFrom: '{from}',
    wageUpTo: '{to}',
    wageSuppressed: '-',
    cards: NUMBER_ONLY,
    postings: NUMBER_ONLY,
    openings: NUMBER_ONLY,
    completers: NUMBER_ONLY,
    months: NUMBER_ONLY,
    credits: NUMBER_ONLY,
    illustrative: '-',
    noJobs: '-',
    sources: '-',
    figuresFrom: '-',
    unsourced: NUMBER_ONLY,
    kinds: { occupation: '-', credential: '-', program: '-', onRamp: '-', offRamp: '-', support: '-', note: '-' },
    noteTypes: { remark: '-', trainingGap: '-', oversupply: '-', barrier: '-', missingSupport: '-' },
    relations: {
      advances: '-',
      lateral: '-',
      prepares: '-',
      stacks: '-',
      articulates: '-',
      enters: '-',
      exits: '-',
    },
  }
}
