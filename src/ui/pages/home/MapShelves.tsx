import { useState } from 'react'

import { arrangeMaps } from '../../../store/mapList.ts'
import type { MapSort } from '../../../store/mapList.ts'
import { mapsActs, useMaps } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { ArchiveList } from './ArchiveList.tsx'
import { BinList } from './BinList.tsx'
import styles from './home.module.css'
import { ListTools } from './ListTools.tsx'
import { MapCards } from './MapCards.tsx'
import { problemWords } from './problemWords.ts'

const NONE: readonly MapSummary[] = []

/** The maps in use, those in the archive and those in the bin, as far as the search lets them be seen. */
export function MapShelves() {
  const { t, locale } = useWords()
  const maps = useMaps((state) => state.maps)
  const archive = useMaps((state) => state.archive) ?? NONE
  const bin = useMaps((state) => state.bin) ?? NONE
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<MapSort>('changed')
  const arrange = (list: readonly MapSummary[]): readonly MapSummary[] => arrangeMaps(list, query, sort, locale)
  const [openFound, archiveFound, binFound] = [arrange(maps ?? NONE), arrange(archive), arrange(bin)]
  const hasAny = (maps?.length ?? 0) + archive.length + bin.length > 0

  return (
    <section className={styles['maps']} aria-labelledby="home-maps">
      <h2 id="home-maps" className={styles['heading']}>
        {t('home.maps')}
      </h2>
      <Problem />
      {hasAny ? (
        <ListTools
          query={query}
          sort={sort}
          found={openFound.length + archiveFound.length + binFound.length}
          onQuery={setQuery}
          onSort={setSort}
        />
      ) : null}
      {maps === null ? <Waiting /> : null}
      {maps !== null && openFound.length > 0 ? <MapCards maps={openFound} /> : null}
      {maps !== null && openFound.length === 0 ? (
        <Nothing
          isSearched={query.trim() !== ''}
          hasMaps={maps.length > 0}
          hasArchive={archive.length > 0}
          onClear={() => setQuery('')}
        />
      ) : null}
      {archiveFound.length === 0 ? null : <ArchiveList maps={archiveFound} />}
      {binFound.length === 0 ? null : <BinList maps={binFound} />}
    </section>
  )
}

function Problem() {
  const words = useWords()
  const problem = useMaps((state) => state.problem)
  if (problem === null) return null
  const { title, text } = problemWords(problem, words)
  return (
    <div className={styles['problem']} role="alert">
      <p className={styles['problemTitle']}>{title}</p>
      <p>{text}</p>
      <Button onClick={() => void mapsActs.load()}>{words.t('shell.retry')}</Button>
    </div>
  )
}

function Waiting() {
  const { t } = useWords()
  const hasFailed = useMaps((state) => state.problem !== null)
  return hasFailed ? null : <StateMessage isBusy title={t('shell.loading')} />
}

interface NothingProps {
  readonly isSearched: boolean
  readonly hasMaps: boolean
  readonly hasArchive: boolean
  readonly onClear: () => void
}

/** Why no map is shown, and what to do. */
function Nothing({ isSearched, hasMaps, hasArchive, onClear }: NothingProps) {
  const { t } = useWords()
  if (isSearched && hasMaps) {
    return (
      <StateMessage title={t('home.noneFound')} text={t('home.noneFoundText')}>
        <Button onClick={onClear}>{t('home.showAll')}</Button>
      </StateMessage>
    )
  }
  return <StateMessage title={t('home.noMaps')} text={t(hasArchive ? 'home.allArchivedText' : 'home.noMapsText')} />
}
