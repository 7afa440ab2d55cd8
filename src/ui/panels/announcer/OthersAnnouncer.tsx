import { useEffect, useRef, useState } from 'react'

import { meStore, useMe } from '../../../store/me.ts'
import { listenToOthers } from '../../../store/others.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { othersWords } from './othersWords.ts'

/** Says what others change to those who do not see it happen; never more often than every five seconds. */
export function OthersAnnouncer() {
  const hearsOthers = useMe((me) => me.hearsOthers)
  return hearsOthers ? <OthersSaid /> : null
}

function OthersSaid() {
  const words = useWords()
  const [said, setSaid] = useState({ sentence: '', at: 0 })
  // A batch under way is worded in the language it is told in.
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  }, [words])

  useEffect(
    () =>
      listenToOthers((batch) => {
        const sentence = othersWords(batch, nameOfOnlyPeer(), latest.current)
        setSaid(({ at }) => ({ sentence, at: at + 1 }))
      }),
    [],
  )

  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {said.sentence === '' ? null : <span key={said.at}>{said.sentence}</span>}
      </span>
    </VisuallyHidden>
  )
}

/** Where one other is here, it was them; of several, the document does not tell which. */
function nameOfOnlyPeer(): string {
  const [peer, ...more] = meStore.getState().peers
  return peer !== undefined && more.length === 0 ? peer.name : ''
}
