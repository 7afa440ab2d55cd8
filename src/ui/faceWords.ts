import type { Words } from '../i18n/t.ts'
import type { FaceWords } from '../layout/words.ts'

/** The words cards and headers are set in, as plain data for `store` and its worker. */
export function faceWordsFrom({ t, locale, language }: Words): FaceWords {
  return {
    locale,
    language,
    untitled: t('face.untitled'),
    perHour: t('face.perHour'),
    perYear: t('face.perYear'),
    wageRange: t('face.wageRange', PLACEHOLDERS),
    wageFrom: t('face.wageFrom', PLACEHOLDERS),
    wageUpTo: t('face.wageUpTo', PLACEHOLDERS),
    wageSuppressed: t('face.wageSuppressed'),
    cards: { one: t('face.cards.one', PLACEHOLDERS), other: t('face.cards.other', PLACEHOLDERS) },
    postings: { one: t('face.postings.one', PLACEHOLDERS), other: t('face.postings.other', PLACEHOLDERS) },
    openings: { one: t('face.openings.one', PLACEHOLDERS), other: t('face.openings.other', PLACEHOLDERS) },
    completers: { one: t('face.completers.one', PLACEHOLDERS), other: t('face.completers.other', PLACEHOLDERS) },
    months: { one: t('face.months.one', PLACEHOLDERS), other: t('face.months.other', PLACEHOLDERS) },
    credits: { one: t('face.credits.one', PLACEHOLDERS), other: t('face.credits.other', PLACEHOLDERS) },
    illustrative: t('face.illustrative'),
    noJobs: t('face.noJobs'),
    sources: t('face.sources'),
    figuresFrom: t('face.figuresFrom'),
    unsourced: { one: t('face.unsourced.one', PLACEHOLDERS), other: t('face.unsourced.other', PLACEHOLDERS) },
    kinds: {
      occupation: t('kind.occupation'),
      credential: t('kind.credential'),
      program: t('kind.program'),
      onRamp: t('kind.onRamp'),
      offRamp: t('kind.offRamp'),
      support: t('kind.support'),
      note: t('kind.note'),
    },
    noteTypes: {
      remark: t('noteType.remark'),
      trainingGap: t('noteType.trainingGap'),
      oversupply: t('noteType.oversupply'),
      barrier: t('noteType.barrier'),
      missingSupport: t('noteType.missingSupport'),
    },
    relations: {
      advances: t('relation.advances'),
      lateral: t('relation.lateral'),
      prepares: t('relation.prepares'),
      stacks: t('relation.stacks'),
      articulates: t('relation.articulates'),
      enters: t('relation.enters'),
      exits: t('relation.exits'),
    },
  }
}

/** Layout fills these in itself: each stands for itself on the way through the catalogue. */
const PLACEHOLDERS = { from: '{from}', to: '{to}', n: '{n}' }
