import type { GapBand } from '../../../analysis/gap.ts'
import { GAP_SHAPES } from './gapShape.ts'
import styles from './GapTag.module.css'

interface GapTagProps {
  readonly band: GapBand
  readonly words: string
}

/** A band in a small label: sign, words and pattern. */
export function GapTag({ band, words }: GapTagProps) {
  return (
    <span className={styles['tag']} data-band={band}>
      <GapSign band={band} />
      {words}
    </span>
  )
}

export function GapSign({ band }: { readonly band: GapBand }) {
  const { path, isFilled } = GAP_SHAPES[band]
  return (
    <svg className={styles['sign']} viewBox="0 0 10 10" aria-hidden="true" data-filled={isFilled || undefined}>
      <path d={path} />
    </svg>
  )
}
