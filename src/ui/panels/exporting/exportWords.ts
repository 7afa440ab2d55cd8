import { GAP_BANDS } from '../../../analysis/gap.ts'
import type { Gap } from '../../../analysis/gap.ts'
import type { SvgOptions } from '../../../exchange/svg.ts'
import type { Words } from '../../../i18n/t.ts'
import { LINK_RELATIONS } from '../../../model/link.ts'
import type { BandLimits } from '../../../model/settings.ts'
import { gapLeftOut, gapWords } from '../../canvas/names.ts'
import { faceWordsFrom } from '../../faceWords.ts'
import { countWords, wageWords } from '../../figureWords.ts'
import { rangeWords } from '../../gapRange.ts'

type SvgWords = SvgOptions['words']

/** Every word a picture of the map needs, in the language of the screen. */
export function exportWords(words: Words, bands: BandLimits, gapMethod: string, today: Date): SvgWords {
  const { t } = words
  const face = faceWordsFrom(words)
  const { kinds, noteTypes, relations, untitled } = face
  const gapTag = (gap: Gap): string => gapWords(words, gap)
  return {
    gapTag,
    gapLeftOut: (total) => gapLeftOut(words, total),
    face: { ...face, untitled: t('exporting.untitled') },
    date: t('exporting.made', { date: words.date(today) }),
    legend: {
      legend: t('exporting.legend'),
      relations: recordOf(LINK_RELATIONS, (relation) => capitalize(t(`relation.${relation}`), words.locale)),
      bands: recordOf(GAP_BANDS, (band) => t(`canvas.band.${band}`)),
      bandRanges: recordOf(GAP_BANDS, (band) => rangeWords(words, band, bands)),
      gapMethod: t('exporting.methodLine', {
        what: t('canvas.legendGaps'),
        method: gapMethod === '' ? t('canvas.legendNoMethod') : gapMethod,
        caveat: t('canvas.legendCaveat'),
      }),
      illustrative: t('exporting.illustrative'),
      noJobs: t('exporting.noJobs'),
    },
    describe: {
      language: words.language,
      summary: (facts) => t('exporting.summary', { ...facts, region: facts.region || 'none' }),
      lanes: ({ collapsed, hidden }) =>
        [
          collapsed.length === 0 ? '' : t('exporting.collapsed', { names: collapsed.join(', ') }),
          hidden.length === 0 ? '' : t('exporting.hidden', { names: hidden.join(', ') }),
        ]
          .filter((said) => said !== '')
          .join(' '),
      folded: (count) => t('exporting.folded', { n: count }),
      wage: (occupation) => wageWords(words, occupation.wage),
      postings: (occupation) => countWords(words, 'postings', occupation.postings),
      gap: gapTag,
      noJobs: t('exporting.noJobs'),
      untitled: t('exporting.untitled'),
      untitledCard: untitled,
      kinds,
      noteTypes,
      relations,
    },
  }
}

function recordOf<K extends string>(keys: readonly K[], value: (key: K) => string): Record<K, string> {
  const entries = new Map(keys.map((key) => [key, value(key)]))
  const isWhole = (record: Record<string, string>): record is Record<K, string> => keys.every((key) => key in record)
  const record = Object.fromEntries(entries)
  if (!isWhole(record)) throw new Error('recordOf lost a key')
  return record
}

function capitalize(phrase: string, locale: string): string {
  return phrase.slice(0, 1).toLocaleUpperCase(locale) + phrase.slice(1)
}
