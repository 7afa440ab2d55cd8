import { Ellipsis, Plus } from 'lucide-react'

import { CARD_KINDS } from '../../../model/kinds.ts'
import { readText } from '../../../model/text.ts'
import { may, useAccess } from '../../../store/access.ts'
import { acts } from '../../../store/acts.ts'
import { useMayComment } from '../../../store/comments.ts'
import { useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { FACES, useView } from '../../../store/view.ts'
import { actionOf } from '../../actions/actions.ts'
import { menuRow } from '../../actions/menuRow.ts'
import { perform, useAction } from '../../actions/useActions.ts'
import { CommentsButton } from '../../panels/comments/CommentsButton.tsx'
import { People } from '../../panels/people/People.tsx'
import { SaveSign } from '../../panels/save/SaveSign.tsx'
import { Brand } from '../../parts/Brand.tsx'
import { Button } from '../../parts/Button.tsx'
import { Link } from '../../parts/Link.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { languageRow, themeRow } from '../../parts/Preferences.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { useDraft } from '../../parts/useDraft.ts'
import { useWords } from '../../words.tsx'
import { ActionButton } from './ActionButton.tsx'
import { HistoryMenu } from './HistoryMenu.tsx'
import { languageTyped, titleInWords } from './mapTitle.ts'
import styles from './TopBar.module.css'
import { late } from '../../parts/late.tsx'

/** Which map, is it safe, who is here, and what one does with it. */
export function TopBar() {
  const { t } = useWords()
  const isStill = useMap((state) => state.still !== null)
  return (
    <div className={styles['bar']}>
      <Link className={styles['home']} to="/" aria-label={t('shell.home')} data-tip={t('shell.home')}>
        <Brand />
      </Link>
      <MapTitle />
      {isStill ? null : <SaveSign />}
      {isStill ? null : <Role />}
      {isStill ? null : <StatusSign />}
      <span className={styles['gap']} />
      <span className={styles['history']}>
        {isStill ? null : <HistoryButtons />}
        <ActionButton action={actionOf('find')} />
      </span>
      <span className={styles['faces']}>
        <FaceSwitch />
        <GapSwitch />
      </span>
      <CommentsButton />
      <People />
      <AddMenu />
      <ShareButton />
      <ExportButton />
      <MoreMenu />
    </div>
  )
}

/** For those who may not edit, and so fetched for them alone. */
const RoleSign = late(async () => (await import('../../panels/role/RoleSign.tsx')).RoleSign)

function Role() {
  const mayEdit = useAccess(may('editMap'))
  return mayEdit ? null : <RoleSign />
}

/** How far the map is: not needed to draw it. */
const StatusSign = late(async () => (await import('../../panels/status/StatusSign.tsx')).StatusSign)

function HistoryButtons() {
  const mayEdit = useAccess(may('editMap'))
  if (!mayEdit) return null
  return (
    <>
      <ActionButton action={actionOf('undo')} />
      <ActionButton action={actionOf('redo')} />
      <HistoryMenu />
    </>
  )
}

function MapTitle() {
  const words = useWords()
  const { t } = words
  const settings = useMap(({ map }) => map.settings)
  const isReadOnly = useMap((state) => state.isReadOnly)
  const title = useMap(({ map }) => titleInWords(map, words))
  const region = readText(settings.region, words.language, settings.mainLanguage)
  const draft = useDraft(title, (typed) => {
    const language = languageTyped(settings.title, words.language, settings.mainLanguage)
    if (typed.trim() !== '') acts.setText(settings.id, 'title', language, typed.trim())
  })
  return (
    <span className={styles['names']}>
      <h1 className={styles['title']}>
        {isReadOnly ? (
          <span className={styles['titleText']}>{title === '' ? t('shell.untitledMap') : title}</span>
        ) : (
          <input
            className={styles['titleInput']}
            aria-label={t('shell.mapTitle')}
            placeholder={t('shell.untitledMap')}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            value={draft.value}
            onChange={(event) => draft.onChange(event.target.value)}
            onBlur={draft.onBlur}
            onKeyDown={(event) => {
              draft.onKeyDown(event)
              if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
            }}
          />
        )}
      </h1>
      {region === '' ? null : <span className={styles['region']}>{region}</span>}
    </span>
  )
}

const FACE_ACTIONS = { map: 'showMap', table: 'showTable', outline: 'showOutline' } as const

function FaceSwitch() {
  const { t } = useWords()
  const face = useView((view) => view.face)
  return (
    <Segments
      label={t('shell.view')}
      value={face}
      options={FACES.map((value) => {
        const { label, shortLabel = label, icon } = actionOf(FACE_ACTIONS[value])
        return { value, label: t(shortLabel), icon }
      })}
      onChange={(value) => void perform(actionOf(FACE_ACTIONS[value]))}
    />
  )
}

function GapSwitch() {
  const { label, isOn, run, shortcut } = useAction(actionOf('gaps'))
  const { icon } = actionOf('gaps')
  return (
    <Button
      icon={icon}
      variant="quiet"
      aria-pressed={isOn}
      data-tip={shortcut === null ? undefined : `${label} (${shortcut})`}
      onClick={run}
    >
      <span className={styles['buttonWords']}>{label}</span>
    </Button>
  )
}

function AddMenu() {
  const words = useWords()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  if (isReadOnly) return null
  const row = (id: string) => menuRow(actionOf(id), words, usesSingleKeys)
  return (
    <span className={styles['add']}>
      <MenuButton
        icon={Plus}
        label={words.t('shell.add')}
        variant="default"
        rows={() => [
          ...CARD_KINDS.map((kind) => row(`add.${kind}`)),
          { type: 'line', id: 'line' },
          row('addLevel'),
          row('addPathway'),
        ]}
      />
    </span>
  )
}

function ShareButton() {
  const { t } = useWords()
  const { icon } = actionOf('share')
  const { isEnabled, run } = useAction(actionOf('share'))
  if (!isEnabled) return null
  return (
    <span className={styles['share']}>
      <Button icon={icon} onClick={run} aria-haspopup="dialog">
        <span className={styles['buttonWords']}>{t('role.share')}</span>
      </Button>
    </span>
  )
}

function ExportButton() {
  const { t } = useWords()
  const { run } = useAction(actionOf('export'))
  return (
    <span className={styles['export']}>
      <Button variant="primary" onClick={run} aria-haspopup="dialog">
        {t('shell.export')}
      </Button>
    </span>
  )
}

function MoreMenu() {
  const words = useWords()
  const isCommentable = useMayComment()
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  const mayEdit = useAccess(may('editMap'))
  const mayShare = useAccess(may('shareMap'))
  const mayPlace = useAccess(may('manageMap'))
  const mayReadVersions = useAccess(may('readVersions'))
  const mayErase = useAccess(may('eraseForGood'))
  const row = (id: string) => menuRow(actionOf(id), words, usesSingleKeys)
  /** What changes the map is not offered to those who may not. */
  const changing = (...ids: readonly string[]) => (mayEdit ? ids.map(row) : [])
  return (
    <MenuButton
      icon={Ellipsis}
      label={words.t('shell.more')}
      isIconOnly
      rows={() => [
        row('palette'),
        ...changing('tidy', 'tidyColumns'),
        row('arrangeMatrix'),
        row('arrangeFlow'),
        row('onePathway'),
        row('allPathways'),
        { type: 'line', id: 'line0' },
        ...changing('addLevel', 'addPathway', 'connect', 'merge', 'split'),
        row('details'),
        row('find'),
        ...(isCommentable ? [row('comments'), row('toolComment')] : []),
        row('toolPoint'),
        row('invite'),
        { type: 'line', id: 'line1' },
        ...(mayShare ? [row('share'), row('audit')] : []),
        row('export'),
        row('exportJson'),
        row('import'),
        row('importSheet'),
        ...changing('settings'),
        ...(mayPlace ? [row('collect')] : []),
        row('keepCopy'),
        row('devices'),
        ...(mayReadVersions ? [row('versions')] : []),
        { type: 'line', id: 'line2' },
        languageRow(words),
        { type: 'line', id: 'line3' },
        themeRow(words),
        { type: 'line', id: 'line4' },
        row('help'),
        ...(mayErase ? [{ ...row('eraseMap'), isDangerous: true }] : []),
      ]}
    />
  )
}
