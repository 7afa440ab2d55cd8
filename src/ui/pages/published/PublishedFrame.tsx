import { Download, Ellipsis } from 'lucide-react'

import { readText } from '../../../model/text.ts'
import { indexOf } from '../../../model/map.ts'
import { useMap } from '../../../store/map.ts'
import { pathwayShown } from '../../../store/shownMap.ts'
import { FACES, useView } from '../../../store/view.ts'
import { openDialog, setFace } from '../../../store/viewActs.ts'
import { actionOf } from '../../actions/actions.ts'
import { DialogHost } from '../../panels/dialogs/DialogHost.tsx'
import { useIsNarrow } from '../../panels/table/useIsNarrow.ts'
import { Brand } from '../../parts/Brand.tsx'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { languageRow, themeRow } from '../../parts/Preferences.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { usePageTitle } from '../../usePageTitle.ts'
import { LateWords, useWords } from '../../words.tsx'
import editorStyles from '../editor/editor.module.css'
import { MapCanvas, OutlineView, TableView } from '../editor/faces.ts'
import { Announcer, Inspector, PathwayBar } from '../editor/lateParts.ts'
import { titleInWords } from '../editor/mapTitle.ts'
import styles from './published.module.css'

const EDITORS = { map: MapCanvas, table: TableView, outline: OutlineView } as const
const FACE_ACTIONS = { map: 'showMap', table: 'showTable', outline: 'showOutline' } as const

/** The published map under its title and date, in the view one likes; details of a card beside it. */
export function PublishedFrame({ publishedAt }: { readonly publishedAt: string }) {
  const words = useWords()
  const { t } = words
  const face = useView((view) => view.face)
  const pathwayId = useView((view) => view.pathwayId)
  const isInspectorOpen = useView((view) => view.isInspectorOpen)
  const isOneAtMost = useIsNarrow() && face === 'table'
  const hasPathwayBar = useMap(
    ({ map }) => pathwayShown(map, pathwayId) !== null || (isOneAtMost && indexOf(map).pathways.length > 1),
  )
  const Face = EDITORS[face]
  usePageTitle(useMap(({ map }) => titleInWords(map, words)))

  return (
    <div className={editorStyles['page']}>
      <div className={editorStyles['frame']}>
        <header className={editorStyles['head']}>
          <PublishedBar publishedAt={publishedAt} />
          {hasPathwayBar ? (
            <Panel waiting={null}>
              <PathwayBar isOneAtMost={isOneAtMost} />
            </Panel>
          ) : null}
        </header>
        <div className={editorStyles['body']}>
          <main id="map" className={editorStyles['main']} tabIndex={-1} aria-label={t('shell.regionMap')}>
            <Panel key={face} waiting={<StateMessage isBusy title={t('shell.loading')} />}>
              <Face />
            </Panel>
          </main>
          {isInspectorOpen ? (
            <aside id="details" className={editorStyles['details']} tabIndex={-1} aria-label={t('shell.regionDetails')}>
              <Panel waiting={<StateMessage isBusy title={t('shell.loading')} />}>
                <Inspector />
              </Panel>
            </aside>
          ) : null}
        </div>
        <DialogHost />
        <Panel waiting={null}>
          <LateWords>
            <Announcer />
          </LateWords>
        </Panel>
      </div>
    </div>
  )
}

function PublishedBar({ publishedAt }: { readonly publishedAt: string }) {
  const words = useWords()
  const { t, date, language } = words
  const face = useView((view) => view.face)
  const isNarrow = useIsNarrow()
  const title = useMap(({ map }) => titleInWords(map, words))
  const region = useMap(({ map }) => readText(map.settings.region, language, map.settings.mainLanguage))
  const facts = [region, t('published.since', { date: date(publishedAt) })].filter((part) => part !== '')
  return (
    <div className={styles['bar']}>
      <span className={styles['brand']}>
        <Brand />
      </span>
      <div className={styles['names']}>
        <h1 className={styles['title']}>{title === '' ? t('shell.untitledMap') : title}</h1>
        <p className={styles['facts']}>{facts.join(' · ')}</p>
      </div>
      {isNarrow ? <PublishedActs isNarrow /> : null}
      <Segments
        label={t('published.view')}
        value={face}
        options={FACES.map((value) => {
          const { label, shortLabel = label, icon } = actionOf(FACE_ACTIONS[value])
          return { value, label: t(shortLabel), icon }
        })}
        onChange={setFace}
      />
      {isNarrow ? null : <PublishedActs isNarrow={false} />}
    </div>
  )
}

/** What a visitor can do: take the map along, and read it as they like. */
function PublishedActs({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords()
  const { t } = words
  const handleExport = (): void => openDialog({ type: 'export' })
  return (
    <span className={styles['acts']}>
      {isNarrow ? (
        <IconButton icon={Download} label={t('published.export')} aria-haspopup="dialog" onClick={handleExport} />
      ) : (
        <Button icon={Download} aria-haspopup="dialog" onClick={handleExport}>
          {t('published.export')}
        </Button>
      )}
      <MenuButton
        icon={Ellipsis}
        label={t('published.more')}
        isIconOnly
        rows={() => [languageRow(words), { type: 'line', id: 'line' }, themeRow(words)]}
      />
    </span>
  )
}
