import type { DiffSort } from '../../../analysis/diff/mapDiff.ts'
import { useWholeWords } from '../../words.tsx'
import styles from './DiffSign.module.css'
import { DIFF_ICONS } from './diffIcons.ts'

/** What became of something, as an icon and a word: no one needs the color to tell. */
export function DiffSign({ sort }: { readonly sort: DiffSort }) {
  const { t } = useWholeWords()
  const Icon = DIFF_ICONS[sort]
  return (
    <span className={styles['sort']} data-sort={sort}>
      <Icon size={14} aria-hidden="true" />
      {t(`diff.sort.${sort}`)}
    </span>
  )
}
