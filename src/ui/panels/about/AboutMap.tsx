import { Pencil } from 'lucide-react'
import { useId } from 'react'

import { listSources } from '../../../model/sources.ts'
import type { FigureSource } from '../../../model/sources.ts'
import { isSafeUrl } from '../../../model/url.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { read } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './AboutMap.module.css'

/** What the title block and the sources below a picture say, as text: for table and outline. */
export function AboutMap() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const headingId = useId()
  const { settings } = map
  const { logo } = settings
  const [sector, region, description, own] = [
    settings.sector,
    settings.region,
    settings.description,
    settings.sources,
  ].map((text) => read(map, words, text))
  const place = [sector, region].filter((part) => part !== '' && part !== undefined).join(' · ')
  const { sources, unsourced } = listSources(map.records.values())
  const isEmpty = logo === null && place === '' && !description && !own && sources.length === 0 && unsourced === 0
  if (isEmpty && isReadOnly) return null
  return (
    <footer className={styles['about']} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles['heading']}>
        {t('about.heading')}
      </h2>
      {logo === null ? null : (
        <img className={styles['logo']} src={logo} alt={read(map, words, settings.logoAlt)} draggable={false} />
      )}
      {place === '' ? null : <p>{place}</p>}
      {description ? <p>{description}</p> : null}
      {own ? <p className={styles['muted']}>{`${t('face.sources')}: ${own}`}</p> : null}
      {sources.length === 0 ? null : (
        <>
          <p className={styles['muted']}>{t('face.figuresFrom')}:</p>
          <ul className={styles['list']}>
            {sources.map((source) => (
              <li key={`${source.name} ${source.url}`}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {unsourced === 0 ? null : <p className={styles['muted']}>{t('about.unsourced', { n: unsourced })}</p>}
      {isReadOnly ? null : (
        <div>
          <Button icon={Pencil} onClick={() => openDialog({ type: 'settings' })} aria-haspopup="dialog">
            {t('about.change')}
          </Button>
        </div>
      )}
    </footer>
  )
}

/** A source, with a link to it where it has an address that may be one. */
export function SourceLine({ source: { name, url, areas, periods } }: { readonly source: FigureSource }) {
  const of = [...periods, ...areas].join(', ')
  return (
    <>
      {url === null || !isSafeUrl(url) ? (
        name
      ) : (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {name}
        </a>
      )}
      {of === '' ? '' : ` (${of})`}
    </>
  )
}
