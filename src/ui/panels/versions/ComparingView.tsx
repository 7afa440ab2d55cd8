import { ArrowLeft } from 'lucide-react'

import type { MapDiff } from '../../../analysis/diff/mapDiff.ts'
import { DIFF_SORTS } from '../../../analysis/diff/summarize.ts'
import { useVersions } from '../../../store/versions.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { jumpTo } from '../entries/jump.ts'
import { DiffList } from './DiffList.tsx'
import { DiffSign } from './DiffSign.tsx'
import { goToVersion } from './goToVersion.ts'
import styles from './VersionsPanel.module.css'
import { whenWords } from './versionWords.ts'

/** What differs between two versions, with the marks it bears on the map; each difference leads to its place there. */
export function ComparingView({ diff }: { readonly diff: MapDiff }) {
  const words = useWords()
  const { t } = words
  const shown = useVersions((state) => state.shown)
  const version = shown?.version ?? null
  const from = whenWords(shown?.comparedWith?.version ?? null, words)

  return (
    <>
      <p>{t('versions.barComparing', { from, to: whenWords(version, words) })}</p>
      <Button
        icon={ArrowLeft}
        onClick={() => goToVersion(version === null ? null : { versionId: version.id, compareId: null })}
      >
        {t('versions.stopComparing')}
      </Button>
      <section aria-label={t('versions.marks')}>
        <h3 className={styles['day']}>{t('versions.marks')}</h3>
        <ul className={styles['legend']}>
          {DIFF_SORTS.map((sort) => (
            <li key={sort}>
              <DiffSign sort={sort} />
            </li>
          ))}
        </ul>
      </section>
      <DiffList diff={diff} onJump={jumpTo} />
    </>
  )
}
