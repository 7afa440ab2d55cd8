import { useEffect, useRef, useState } from 'react'

import { meStore, useMe } from '../../../store/me.ts'
import type { Words } from '../../../i18n/t.ts'
import { listenToOthers } from '../../../store/others.ts'
import type { OthersBatch } from '../../../store/others.ts'
import { peopleOf } from '../../../store/people.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { joinNames } from '../people/peopleNames.ts'
import { comingsWords } from './comingsWords.ts'
import { othersWords } from './othersWords.ts'

/** Says who comes and goes, and what others change, to those who do not see it; never more often than every five seconds. */
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
      listenToOthers(({ batch, ...comings }) => {
        const changed = batch === null ? '' : othersWords(batch, authorsOf(batch, latest.current), latest.current)
        const sentence = [...comingsWords(comings, latest.current), changed].join(' ').trim()
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

/** Who it was, in words; '' where it is not known. What only deletes bears no name: of one other who is here, it was them. */
function authorsOf({ authorIds }: OthersBatch, words: Words): string {
  const people = peopleOf(meStore.getState().peers)
  const authors = people.filter(({ windows }) => windows.some(({ id }) => authorIds.has(id)))
  const known = authors.length > 0 ? authors : people.length === 1 ? people : []
  return known.every(({ name }) => name === '')
    ? ''
    : joinNames(
        known.map(({ name }) => name),
        words,
      )
}
