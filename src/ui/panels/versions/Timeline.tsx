import { Bookmark, FileClock, Lock, RotateCcw } from 'lucide-react'
import { useState } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import type { ApiProblem } from '../../../store/maps.ts'
import { useMap } from '../../../store/map.ts'
import { useVersions, versionActs } from '../../../store/versions.ts'
import type { VersionSummary } from '../../../store/versions.ts'
import { problemWords } from '../../pages/home/problemWords.ts'
import { Button } from '../../parts/Button.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import { VersionDialogs } from './VersionDialogs.tsx'
import type { VersionTask } from './VersionDialogs.tsx'
import { VersionItem } from './VersionItem.tsx'
import styles from './VersionsPanel.module.css'
import { daysOf, whenWords } from './versionWords.ts'

/** The versions of the map by day, the newest first. */
export function Timeline() {
  const words = useWords()
  const { t } = words
  const versions = useVersions((state) => state.versions)
  const problem = useVersions((state) => state.problem)
  const mayName = useAccess(may('nameVersion'))
  const isNamedOnly = useVersions((state) => state.isNamedOnly)
  const hasMore = useVersions((state) => state.hasMore)
  const isLoading = useVersions((state) => state.isLoading)
  const isNow = useMap((state) => state.still === null)
  const [task, setTask] = useState<VersionTask | null>(null)
  const [picking, setPicking] = useState<VersionSummary | null>(null)

  if (versions === null)
    return problem === null ? <StateMessage isBusy title={t('versions.loading')} /> : <Failed problem={problem} />
  return (
    <>
      {isNow && mayName ? (
        <Button icon={Bookmark} onClick={() => setTask({ type: 'name', version: null })}>
          {t('versions.nameThis')}
        </Button>
      ) : null}
      <Toggle
        label={t('versions.namedOnly')}
        isOn={isNamedOnly}
        onChange={(isOn) => void versionActs.setNamedOnly(isOn)}
      />
      {problem === null ? null : <Failed problem={problem} />}
      {picking === null ? null : (
        <div className={styles['picking']} role="status">
          <p>{t('versions.pick', { when: whenWords(picking, words) })}</p>
          <Button onClick={() => setPicking(null)}>{t('versions.pickNone')}</Button>
        </div>
      )}
      {versions.length > 0 || problem !== null ? null : isNamedOnly ? (
        <StateMessage icon={Bookmark} title={t('versions.noneNamed')} />
      ) : (
        <StateMessage icon={FileClock} title={t('versions.none')} text={t('versions.noneText')} />
      )}
      {daysOf(versions, words).map((day) => (
        <section key={day.name} aria-label={day.name}>
          <h3 className={styles['day']}>{day.name}</h3>
          <ol className={styles['list']}>
            {day.versions.map((version) => (
              <VersionItem
                key={version.id}
                version={version}
                before={versions[versions.indexOf(version) + 1]}
                picking={picking}
                onTask={setTask}
                onPick={setPicking}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasMore ? (
        <Button disabled={isLoading} onClick={() => void versionActs.loadMore()}>
          {t('versions.more')}
        </Button>
      ) : null}
      <VersionDialogs task={task} onClose={() => setTask(null)} />
    </>
  )
}

function Failed({ problem }: { readonly problem: ApiProblem }) {
  const words = useWords()
  const { t } = words
  if (problem.code === 'refused' && problem.problem === 'forbidden') {
    return <StateMessage isAlert icon={Lock} title={t('versions.forbidden')} text={t('versions.forbiddenText')} />
  }
  const { title, text } = problemWords(problem, words)
  return (
    <StateMessage isAlert title={title} {...(text === null ? {} : { text })}>
      <Button icon={RotateCcw} onClick={() => void versionActs.load()}>
        {t('versions.again')}
      </Button>
    </StateMessage>
  )
}
