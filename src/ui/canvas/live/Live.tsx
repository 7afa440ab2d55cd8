import { followersOf } from '../../../store/follow.ts'
import { useFollow } from '../../../store/followState.ts'
import { useMe } from '../../../store/me.ts'
import { Cursors } from './Cursors.tsx'
import { FollowView } from './FollowView.tsx'
import { ShowView } from './ShowView.tsx'

interface LiveProps {
  /** Whether my screen shows things where the others' do. */
  readonly isWhole: boolean
}

/** What is over the map while others are here. */
export function Live({ isWhole }: LiveProps) {
  const followedId = useFollow(({ followed }) => followed?.id ?? null)
  const isFollowed = useMe(({ peers }) => followersOf(peers).length > 0)
  return (
    <>
      {isWhole ? <Cursors /> : null}
      {isFollowed ? <ShowView /> : null}
      {followedId === null ? null : <FollowView key={followedId} peerId={followedId} />}
    </>
  )
}
