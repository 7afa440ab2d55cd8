import { Download, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'

import { auditFilePath, readAudit } from '../../../store/audit.ts'
import type { AuditEntry, AuditPage, Scope } from '../../../store/audit.ts'
import type { ApiProblem } from '../../../store/sharing.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Link } from '../../parts/Link.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import { accessProblem } from '../sharing/accessProblem.ts'
import styles from '../sharing/sharing.module.css'
import { detailOf, sentenceOf, timeOf } from './auditWords.ts'

interface AuditDialogProps {
  /** The map, or (null) the whole server. */
  readonly scope: Scope
  readonly onClose: () => void
}

/** What happened with access, newest first, and all of it as a file. */
export function AuditDialog({ scope, onClose }: AuditDialogProps) {
  const words = useWords()
  const { t } = words
  const { page, problem, more } = useAudit(scope)
  return (
    <Dialog
      isWide
      title={t(scope === null ? 'audit.serverTitle' : 'audit.title')}
      description={t('audit.text')}
      onClose={onClose}
      footer={
        <>
          <a className={styles['download']} href={auditFilePath(scope)} download>
            <Download size={18} aria-hidden="true" />
            {t('audit.download')}
          </a>
          <Button onClick={onClose}>{t('shell.close')}</Button>
        </>
      }
    >
      {page === null && problem === null ? <StateMessage isBusy title={t('shell.loading')} /> : null}
      {problem === null ? null : (
        <StateMessage isAlert title={t('sharing.failed')} text={accessProblem(problem, words)}>
          <Button icon={RotateCcw} onClick={more}>
            {t('shell.retry')}
          </Button>
        </StateMessage>
      )}
      {page?.entries.length === 0 ? <StateMessage title={t('audit.none')} text={t('audit.noneText')} /> : null}
      <ol className={styles['rows']}>
        {page?.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} hasMap={scope === null} />
        ))}
      </ol>
      {page?.hasMore === true ? (
        <div>
          <Button onClick={more}>{t('audit.more')}</Button>
        </div>
      ) : null}
    </Dialog>
  )
}

function Entry({ entry, hasMap }: { readonly entry: AuditEntry; readonly hasMap: boolean }) {
  const words = useWords()
  const { t } = words
  const { label, address, mapId } = entry
  const detail = detailOf(entry, words)
  const facts = [
    timeOf(entry, words),
    ...(label === '' ? [] : [t('audit.label', { label })]),
    ...(detail === null ? [] : [detail]),
    ...(address === '' ? [] : [t('audit.network', { address })]),
  ]
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p className={styles['name']}>{sentenceOf(entry, words)}</p>
        <p className={styles['muted']}>{facts.join(' · ')}</p>
      </div>
      {hasMap && mapId !== null ? (
        <Link className={styles['toMap']} to={pathOf({ page: 'map', mapId, face: null })}>
          {t('audit.map')}
        </Link>
      ) : null}
    </li>
  )
}

/** The audit as far as it was read, and the ways to more of it. */
function useAudit(scope: Scope) {
  const [page, setPage] = useState<AuditPage | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const take = (answer: Awaited<ReturnType<typeof readAudit>>): void => {
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setPage(answer.value)
  }
  useEffect(() => {
    let isWanted = true
    void readAudit(scope).then((answer) => {
      if (isWanted) take(answer)
    })
    return () => {
      isWanted = false
    }
  }, [scope])
  const more = async (): Promise<void> => take(await readAudit(scope, page?.entries ?? []))
  return { page, problem, more: () => void more() }
}
