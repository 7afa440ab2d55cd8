import type { Badge, BadgeLine } from '../../../store/badges.ts'
import { ConfirmedIcon } from '../../canvas/confirmed/ConfirmedSign.tsx'
import styles from './confirmedWords.module.css'

interface ConfirmedWordsProps {
  readonly badge: Badge
  /**
   * `lines`: all of it, a line for the whole and for each figure. `short`: by whom and when, or that it changed since;
   * what changed is told elsewhere. `beside`: a sign beside a figure, which is told in words elsewhere.
   */
  readonly how: 'lines' | 'short' | 'beside'
}

/** What employers confirmed, in a list. */
export function ConfirmedWords({ badge, how }: ConfirmedWordsProps) {
  const { state, short, said, lines } = badge
  if (how === 'lines') return lines.map((line) => <Line key={line.said} line={line} />)
  if (how === 'short') return <Line line={{ state, said: short }} title={said} />
  return (
    <span className={styles['beside']} data-state={state} title={said} aria-hidden="true">
      <ConfirmedIcon state={state} />
    </span>
  )
}

interface LineProps {
  readonly line: BadgeLine
  readonly title?: string
}

function Line({ line: { state, said }, title }: LineProps) {
  return (
    <p className={styles['line']} data-state={state} title={title}>
      <ConfirmedIcon state={state} />
      <span>{said}</span>
    </p>
  )
}
