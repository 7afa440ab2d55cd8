import type { LaneValue } from '../../../exchange/sheet/understanding.ts'
import { LEVEL_TEMPLATES } from '../../../model/level.ts'
import { readText } from '../../../model/text.ts'
import { useMapIndex } from '../../../store/selectors.ts'
import { likelyLane, sameAs, setLane } from '../../../store/sheet/sheetActs.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { Select } from '../../parts/Select.tsx'
import type { Option } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'
import { laneName } from './sheetWords.ts'

interface LaneTableProps {
  readonly kind: 'levels' | 'pathways'
  readonly values: readonly LaneValue[]
}

/** What each level or pathway that the sheet names is on the map. */
export function LaneTable({ kind, values }: LaneTableProps) {
  const words = useWords()
  const { t, language } = words
  const index = useMapIndex()
  const target = useSheet((state) => state.target)
  const chosen = useSheet((state) => state[kind])
  if (values.length === 0) return null
  const templates = kind === 'levels' ? LEVEL_TEMPLATES : []
  const there = target === 'open' ? index[kind] : []
  const optionsFor = (value: LaneValue): readonly Option<string>[] => [
    ...there.map(({ id, label }) => ({ value: id, label: readText(label, language, language) })),
    { value: 'own', label: t('importing.lane.own', { name: laneName(value, kind, words) }) },
    ...values
      .filter((other) => other !== value)
      .map((other) => ({
        value: sameAs(other.key),
        label: t('importing.lane.same', { name: laneName(other, kind, words) }),
      })),
    ...templates.map(({ key, label }) => ({
      value: key,
      label: t('importing.lane.own', { name: readText(label, language, 'en') }),
    })),
    { value: 'skip', label: t('importing.lane.skip') },
  ]
  return (
    <section className={styles['section']} aria-labelledby={`importing-${kind}`}>
      <h4 id={`importing-${kind}`} className={styles['subheading']}>
        {t(`importing.${kind}`)}
      </h4>
      <p className={styles['muted']}>{t('importing.lanesHint')}</p>
      {values.map((value) => (
        <Select
          key={value.key}
          label={laneName(value, kind, words)}
          value={chosen.get(value.key) ?? likelyLane(kind, value)}
          options={optionsFor(value)}
          onChange={(choice) => setLane(kind, value.key, choice)}
        />
      ))}
    </section>
  )
}
