import { X } from 'lucide-react'
import { useEffect } from 'react'

import type { MapPicture } from '../../../layout/picture.ts'
import { finishHint, nextHint } from '../../../store/hints.ts'
import { useMap } from '../../../store/map.ts'
import { useMe } from '../../../store/me.ts'
import { useView } from '../../../store/view.ts'
import { actionOf } from '../../actions/actions.ts'
import { shortcutOf } from '../../actions/shortcutOf.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import { BlankMap } from './BlankMap.tsx'
import styles from './FirstHints.module.css'

interface FirstHintsProps {
  readonly picture: MapPicture
  readonly canEdit: boolean
}

/** What a blank map says, and then one hint at a time, until one has done what it tells of or put it away. */
export function FirstHints({ picture, canEdit }: FirstHintsProps) {
  const words = useWords()
  const done = useMe((me) => me.doneHints)
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  const isInspectorOpen = useView((view) => view.isInspectorOpen)
  const dialog = useView((view) => view.dialog?.type)
  // While one connects, what to do next stands in the same place.
  const isConnecting = useView(({ tool }) => tool === 'connect')
  const lastAct = useMap((state) => state.undoLabel)
  useEffect(() => {
    if (isInspectorOpen) finishHint('details')
    if (lastAct === 'connect') finishHint('connect')
    if (dialog === 'palette' || dialog === 'shortcuts') finishHint('commands')
  }, [isInspectorOpen, lastAct, dialog])

  const { cards, links, cells } = picture
  // A collapsed row draws none of its cards, and is not blank for that.
  const isBlank = cards.size === 0 && [...cells.values()].every(({ cardCount }) => cardCount === 0)
  if (isBlank) return <BlankMap canEdit={canEdit} />
  const hint = canEdit ? nextHint(cards.size, links.size, done) : null
  if (hint === null || isConnecting) return null
  const keys = shortcutOf(actionOf('palette'), words, usesSingleKeys) ?? ''
  return (
    <section className={styles['hint']} aria-label={words.t('hints.region')} data-free="" data-control="">
      <p>{words.t(`hints.${hint}`, { keys })}</p>
      <IconButton label={words.t('hints.dismiss')} icon={X} onClick={() => finishHint(hint)} />
    </section>
  )
}
