import { useMe } from '../../../store/me.ts'
import { late } from '../../parts/late.tsx'

const PeersAtCard = late(async () => (await import('./PeersAtCard.tsx')).PeersAtCard)

/** Who else has selected a card or types in it. */
export function CardPeers({ id }: { readonly id: string }) {
  const isSought = useMe(({ peers }) =>
    peers.some(({ selectedIds, editing }) => selectedIds.has(id) || editing?.id === id),
  )
  return isSought ? <PeersAtCard id={id} /> : null
}
