import { may, useAccess } from '../../../store/access.ts'
import { useView } from '../../../store/view.ts'
import { actionOf } from '../../actions/actions.ts'
import { useWords } from '../../words.tsx'
import { ActionButton } from './ActionButton.tsx'
import styles from './ToolBar.module.css'

const MAP_TOOLS = ['toolSelect', 'toolPan', 'add', 'toolConnect', 'note'] as const
const TABLE_TOOLS = ['add', 'connect', 'move', 'note'] as const
/** What is left for those who may not change the map. */
const LOOKING_TOOLS: ReadonlySet<string> = new Set(['toolSelect', 'toolPan'])
const COMMENT_TOOLS = ['comment', 'toolComment'] as const
const PHONE_EXTRAS = ['undo', 'redo'] as const

/** What one does most: beside the map, at the bottom of a phone. */
export function ToolBar() {
  const { t } = useWords()
  const face = useView((view) => view.face)
  const mayEdit = useAccess(may('editMap'))
  // Whoever may change the map as well finds them in menus.
  const comments = useAccess(may('comment')) && !mayEdit ? COMMENT_TOOLS : []
  const tools = (face === 'map' ? MAP_TOOLS : TABLE_TOOLS).filter((id) => mayEdit || LOOKING_TOOLS.has(id))
  return (
    <section id="tools" className={styles['tools']} aria-label={t('shell.regionTools')} data-region tabIndex={-1}>
      {[...tools, ...comments].map((id) => (
        <ActionButton key={id} action={actionOf(id)} />
      ))}
      <span className={styles['phoneExtras']}>
        {(mayEdit ? PHONE_EXTRAS : []).map((id) => (
          <ActionButton key={id} action={actionOf(id)} />
        ))}
      </span>
      <span className={styles['details']}>
        <ActionButton action={actionOf('details')} />
      </span>
    </section>
  )
}
