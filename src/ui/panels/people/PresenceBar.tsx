import { useEffect } from 'react'

import { watchChanges } from '../../../store/flashWatch.ts'
import { keepFollowing } from '../../../store/follow.ts'
import { hearInvitations } from '../../../store/invitations.ts'
import { keepWindowsEven } from '../../../store/otherWindows.ts'
import { useView } from '../../../store/view.ts'
import { useWords } from '../../words.tsx'
import { FollowedNote, FollowNote } from './FollowNotes.tsx'
import { InvitationNote, InvitedNote } from './InvitationNote.tsx'
import { PointingNote } from './PointingNote.tsx'
import styles from './presence.module.css'
import { listenToTyping } from './typing.ts'

/** Over the map: whom one follows, who follows, who asks one to come. Empty while nobody does anything of it. */
export function PresenceBar() {
  const { t } = useWords()
  const face = useView((view) => view.face)

  useEffect(() => {
    const stops = [keepFollowing(), hearInvitations(), listenToTyping(), watchChanges(), keepWindowsEven()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return (
    <section className={styles['bar']} data-face={face} aria-label={t('people.barTitle')}>
      <FollowNote />
      <InvitationNote />
      <InvitedNote />
      <FollowedNote />
      <PointingNote />
    </section>
  )
}
