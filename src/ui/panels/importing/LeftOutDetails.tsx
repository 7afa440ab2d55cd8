import type { LeftOut } from '../../../exchange/sheet/understanding.ts'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'
import { leftOutLine } from './sheetWords.ts'

interface LeftOutDetailsProps {
  readonly leftOut: readonly LeftOut[]
  /** How many there are, in words. */
  readonly title: string
}

/** Everything that is left out, by address, folded away while it is long. */
export function LeftOutDetails({ leftOut, title }: LeftOutDetailsProps) {
  const words = useWords()
  if (leftOut.length === 0) return <p>{title}</p>
  return (
    <details className={styles['told']} open={leftOut.length <= 20}>
      <summary>{title}</summary>
      <ul>
        {leftOut.map((one) => (
          <li key={`${one.address} ${one.code} ${one.text}`}>{leftOutLine(one, words)}</li>
        ))}
      </ul>
    </details>
  )
}
