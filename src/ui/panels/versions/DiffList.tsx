import { Copy, Download } from 'lucide-react'
import { useState } from 'react'

import type { DiffEntry, MapDiff } from '../../../analysis/diff/mapDiff.ts'
import { groupOf } from '../../../analysis/diff/summarize.ts'
import { diffCsv } from '../../../store/diffing.ts'
import { Button } from '../../parts/Button.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import { copyText, saveFile } from '../exporting/save.ts'
import { diffTable, diffText, entryName, entryWords, summaryWords } from './diffWords.ts'
import styles from './DiffList.module.css'
import { DiffSign } from './DiffSign.tsx'

interface DiffListProps {
  readonly diff: MapDiff
  /** Shows a record on the map, where both states are drawn; without it nothing can be pressed. */
  readonly onJump?: (id: string) => void
}

const GROUPS = ['card', 'link', 'lane', 'mark', 'settings'] as const

/** What differs between two states of a map, as a list by what it is about, to be read, copied and saved. */
export function DiffList({ diff, onJump }: DiffListProps) {
  const words = useWords()
  const { t } = words
  return (
    <div className={styles['diff']}>
      <p className={styles['summary']}>{summaryWords(diff, words)}</p>
      {GROUPS.map((group) => {
        const entries = diff.entries.filter(({ kind }) => listGroupOf(kind) === group)
        if (entries.length === 0) return null
        return (
          <section key={group} aria-label={t(`diff.group.${group}`)}>
            <h3 className={styles['heading']}>{t(`diff.group.${group}`)}</h3>
            <ul className={styles['list']}>
              {entries.map((entry) => (
                <DiffItem key={`${entry.sort} ${entry.id}`} entry={entry} diff={diff} onJump={onJump} />
              ))}
            </ul>
          </section>
        )
      })}
      {diff.entries.length === 0 ? null : <DiffExport diff={diff} />}
    </div>
  )
}

interface DiffItemProps {
  readonly entry: DiffEntry
  readonly diff: MapDiff
  readonly onJump: DiffListProps['onJump']
}

function DiffItem({ entry, diff, onJump }: DiffItemProps) {
  const words = useWords()
  // The sign beside it says already what happened.
  const name = entryName(entry, diff, words)
  const { details } = entryWords(entry, diff, words)
  const canJump = onJump !== undefined && entry.kind !== 'settings' && entry.kind !== 'emptyCell'
  return (
    <li className={styles['entry']}>
      <DiffSign sort={entry.sort} />
      <div className={styles['told']}>
        {canJump ? (
          <TextButton title={words.t('diff.show', { name })} onClick={() => onJump(entry.id)}>
            {name}
          </TextButton>
        ) : (
          <span className={styles['name']}>{name}</span>
        )}
        {details.length === 0 ? null : (
          <ul className={styles['details']}>
            {details.map(({ id, line }) => (
              <li key={id}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function DiffExport({ diff }: { readonly diff: MapDiff }) {
  const words = useWords()
  const { t } = words
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null)

  const handleCopy = async (): Promise<void> => {
    setSaid((await copyText(diffText(diff, words))) ? 'copied' : 'copyFailed')
  }
  const handleDownload = (): void => {
    const file = new Blob([diffCsv(diffTable(diff, words))], { type: 'text/csv;charset=utf-8' })
    saveFile(file, `${t('diff.fileName')}.csv`)
  }

  return (
    <div className={styles['acts']}>
      <Button icon={Copy} onClick={() => void handleCopy()}>
        {t('diff.copy')}
      </Button>
      <Button icon={Download} onClick={handleDownload}>
        {t('diff.download')}
      </Button>
      <span role="status" className={styles['said']}>
        {said === null ? '' : t(`diff.${said}`)}
      </span>
    </div>
  )
}

function listGroupOf(kind: DiffEntry['kind']): (typeof GROUPS)[number] {
  const group = groupOf(kind)
  return group === 'level' || group === 'pathway' ? 'lane' : group
}
