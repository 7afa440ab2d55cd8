import { useEffect, useState } from 'react'

import { followersOf, forgetLeft, stopFollowing } from '../../../store/follow.ts'
import { useFollow } from '../../../store/followState.ts'
import { useMe } from '../../../store/me.ts'
import { peopleOf } from '../../../store/people.ts'
import { Button } from '../../parts/Button.tsx'
import { showToast } from '../../parts/toasts.ts'
import { useWords } from '../../words.tsx'
import { endByGesture } from './endByGesture.ts'
import { Note } from './Note.tsx'
import { joinNames, personName } from './peopleNames.ts'
import styles from './presence.module.css'

/** Whom I follow, and the way to stop. */
export function FollowNote() {
  const words = useWords()
  const { t } = words
  const followed = useFollow((state) => state.followed)
  const left = useFollow((state) => state.left)
  const isFollowing = followed !== null
  const [last, setLast] = useState(followed)
  if (followed !== null && followed !== last) setLast(followed)

  useEffect(() => (isFollowing ? endByGesture(stopFollowing) : undefined), [isFollowing])

  useEffect(() => {
    if (left === null) return
    showToast(t('people.left', { name: personName(left.name, words) }))
    forgetLeft()
  }, [left, t, words])

  if (followed === null) {
    return <Note words={null} said={last === null ? '' : t('people.stopped', { name: personName(last.name, words) })} />
  }
  const name = personName(followed.name, words)
  return (
    <>
      <div className={styles['frame']} data-color={followed.color} />
      <Note words={t(`people.following.${followed.face}`, { name })} person={followed}>
        <Button onClick={stopFollowing}>{t('people.stop')}</Button>
      </Note>
    </>
  )
}

/** Who follows me. */
export function FollowedNote() {
  const words = useWords()
  const followers = peopleOf(followersOf(useMe((me) => me.peers)))
  const [first] = followers
  if (first === undefined) return <Note words={null} />
  const names = joinNames(
    followers.map(({ name }) => name),
    words,
  )
  return <Note words={words.t('people.followedBy', { n: followers.length, names })} person={first} />
}
