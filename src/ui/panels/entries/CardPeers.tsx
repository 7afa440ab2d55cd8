import { useMe } from '../../../store/me.ts'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { useWords } from '../../words.tsx'
import { Avatar } from '../people/Avatar.tsx'
import styles from './card.module.css'

/** Who else has selected a card. */
export function CardPeers({ id }: { readonly id: string }) {
  const isSelected = useMe(({ peers }) => peers.some(({ selectedIds }) => selectedIds.has(id)))
  return isSelected ? <Peers id={id} /> : null
}

function Peers({ id }: { readonly id: string }) {
  const { t } = useWords()
  const peers = useMe((me) => me.peers).filter(({ selectedIds }) => selectedIds.has(id))
  return (
    <p className={styles['peers']}>
      {peers.map((peer) => (
        <Avatar key={peer.id} name={peer.name} color={peer.color} />
      ))}
      <VisuallyHidden>{t('table.selectedBy', { names: peers.map(({ name }) => name).join(', ') })}</VisuallyHidden>
    </p>
  )
}
