import { HardDrive, LogOut, RotateCcw, X } from 'lucide-react'
import { useEffect, useState } from 'react'

import { useAccess } from '../../../store/access.ts'
import { deviceActs } from '../../../store/devices.ts'
import type { SessionSummary } from '../../../store/devices.ts'
import type { ApiProblem } from '../../../store/sharing.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { DeviceDialog } from '../offline/DeviceDialog.tsx'
import { unsentMaps } from '../offline/unsentMaps.ts'
import { useKept } from '../offline/useKept.ts'
import { accessProblem } from '../sharing/accessProblem.ts'
import { AskDialog } from '../sharing/AskDialog.tsx'
import styles from '../sharing/sharing.module.css'

/** Where I am signed in, and the ways out. */
export function DevicesDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const hasAccount = useAccess(({ person }) => person !== null && !person.isGuest)
  const [sessions, setSessions] = useState<readonly SessionSummary[] | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [isThisDevice, setIsThisDevice] = useState(false)
  const [isLeaving, setIsLeaving] = useState(false)
  /** Counts the questions: each asks for the list anew. */
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    let isWanted = true
    void deviceActs.list().then((answer) => {
      if (!isWanted) return
      setProblem(answer.ok ? null : answer.problem)
      if (answer.ok) setSessions(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [asked])

  const after = async (done: ReturnType<typeof deviceActs.end>, said: string): Promise<void> => {
    const answer = await done
    if (answer.ok) {
      showToast(said)
      setAsked(asked + 1)
    } else setProblem(answer.problem)
  }
  if (isThisDevice) return <DeviceDialog onClose={onClose} />
  if (isLeaving) return <LeaveDialog onClose={() => setIsLeaving(false)} />
  const hasOthers = sessions?.some(({ isThis }) => !isThis) ?? false
  return (
    <Dialog
      title={t('devices.title')}
      description={t('devices.text')}
      onClose={onClose}
      footer={
        <>
          <Button icon={HardDrive} onClick={() => setIsThisDevice(true)}>
            {t('offline.manage')}
          </Button>
          <Button icon={LogOut} onClick={() => setIsLeaving(true)}>
            {t('devices.signOut')}
          </Button>
          {hasOthers ? (
            <Button variant="danger" onClick={() => void after(deviceActs.endOthers(), t('devices.endedOthers'))}>
              {t('devices.endOthers')}
            </Button>
          ) : null}
        </>
      }
    >
      {sessions === null && problem === null ? <StateMessage isBusy title={t('shell.loading')} /> : null}
      {problem === null ? null : (
        <StateMessage isAlert title={t('sharing.failed')} text={accessProblem(problem, words)}>
          <Button icon={RotateCcw} onClick={() => setAsked(asked + 1)}>
            {t('shell.retry')}
          </Button>
        </StateMessage>
      )}
      <ul className={styles['rows']}>
        {sessions?.map((session) => (
          <DeviceRow
            key={session.id}
            session={session}
            onEnd={(device) => void after(deviceActs.end(session.id), t('devices.ended', { device }))}
          />
        ))}
      </ul>
      {sessions !== null && !hasOthers ? (
        <p className={styles['muted']}>{t(hasAccount ? 'devices.only' : 'devices.onlyGuest')}</p>
      ) : null}
    </Dialog>
  )
}

interface DeviceRowProps {
  readonly session: SessionSummary
  readonly onEnd: (device: string) => void
}

function DeviceRow({ session, onEnd }: DeviceRowProps) {
  const { t, ago, date } = useWords()
  const { isThis, lastSeenAt, createdAt } = session
  const device = session.device === '' ? t('devices.unknown') : session.device
  const seen = isThis ? t('devices.now') : t('devices.seen', { ago: ago(lastSeenAt, new Date()) })
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p className={styles['name']}>
          <span>{device}</span>
          {isThis ? <span className={styles['tag']}>{t('devices.this')}</span> : null}
        </p>
        <p className={styles['muted']}>{[seen, t('devices.since', { date: date(createdAt) })].join(' · ')}</p>
      </div>
      {isThis ? null : <IconButton icon={X} label={t('devices.endOf', { device })} onClick={() => onEnd(device)} />}
    </li>
  )
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const hasAccount = useAccess(({ person }) => person !== null && !person.isGuest)
  const [kept] = useKept()
  const unsent = kept === null ? 0 : unsentMaps(kept)
  const lost = unsent === 0 ? '' : ` ${t('offline.clearUnsent', { n: unsent })}`
  return (
    <AskDialog
      title={t('devices.signOutAsk')}
      text={`${t(hasAccount ? 'devices.signOutTextAccount' : 'devices.signOutText')}${lost}`}
      label={t('devices.signOut')}
      onDo={deviceActs.signOut}
      // All that this page knows goes with it.
      onDone={() => location.assign('/')}
      onClose={onClose}
    />
  )
}
