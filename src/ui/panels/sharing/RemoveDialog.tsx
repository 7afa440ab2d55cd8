import { useState } from 'react'

import { losersOf, sharingActs, useSharing, waysBack } from '../../../store/sharing.ts'
import type { GrantSummary, MapPerson } from '../../../store/sharing.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { AskDialog } from './AskDialog.tsx'
import styles from './sharing.module.css'

interface RemoveDialogProps {
  readonly mapId: string
  readonly person: MapPerson
  readonly onClose: () => void
}

/** Takes one person's access away, and offers to end the links by which they could come in again. */
export function RemoveDialog({ mapId, person, onClose }: RemoveDialogProps) {
  const { t } = useWords()
  const { grants, people } = useSharing((state) => state)
  // As it was when it was asked: what is being ended would else leave the question.
  const [links] = useState(() => waysBack(person, grants ?? [], new Date()))
  const [others] = useState(() => new Map(links.map(({ id }) => [id, othersWho({ id }, person, people)])))
  // A link that nobody else needs goes with the person, unless one says otherwise.
  const [ended, setEnded] = useState(() => links.filter(({ id }) => others.get(id) === 0).map(({ id }) => id))
  const name = person.name === '' ? t('sharing.noName') : person.name
  const toggle = (id: string, isOn: boolean): void =>
    setEnded(isOn ? [...ended, id] : ended.filter((one) => one !== id))
  return (
    <AskDialog
      title={t('sharing.removeAsk', { name })}
      text={t('sharing.removeText')}
      label={t(ended.length === 0 ? 'sharing.remove' : 'sharing.removeAndEnd', { n: ended.length })}
      onDo={() => sharingActs.removePerson(mapId, person.id, ended)}
      onDone={() => {
        showToast(t('sharing.removed', { name }))
        onClose()
      }}
      onClose={onClose}
    >
      {links.map(({ id, label }) => (
        <div key={id} className={styles['wayBack']}>
          <Checkbox isOn={ended.includes(id)} onChange={(isOn) => toggle(id, isOn)}>
            {t('sharing.removeLink', { label })}
          </Checkbox>
          <p className={styles['muted']}>{t('sharing.removeLinkOthers', { n: others.get(id) ?? 0 })}</p>
        </div>
      ))}
      {ended.length < links.length ? <p>{t('sharing.removeBack')}</p> : null}
    </AskDialog>
  )
}

/** How many others lose access with a link. */
function othersWho(grant: Pick<GrantSummary, 'id'>, { id }: MapPerson, people: readonly MapPerson[]): number {
  return losersOf(grant, people).filter((other) => other.id !== id).length
}
