import { lazy, Suspense } from 'react'

import { useMe } from '../../../store/me.ts'

const PeersAtCard = lazy(async () => ({ default: (await import('./PeersAtCard.tsx')).PeersAtCard }))

/** Who else has selected a card or types in it. */
export function CardPeers({ id }: { readonly id: string }) {
  const isSought = useMe(({ peers }) =>
    peers.some(({ selectedIds, editing }) => selectedIds.has(id) || editing?.id === id),
  )
  return isSought ? (
    <Suspense fallback={null}>
      <PeersAtCard id={id} />
    </Suspense>
  ) : null
}
