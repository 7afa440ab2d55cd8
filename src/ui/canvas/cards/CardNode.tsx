import type { NodeProps } from '@xyflow/react'
import { PencilLine } from 'lucide-react'
import { memo } from 'react'

import { classes } from '../../parts/classes.ts'
import colors from '../colors.module.css'
import { LateConfirmedSign } from '../confirmed/LateConfirmedSign.tsx'
import type { CardNode as Node } from '../flow.ts'
import styles from './Card.module.css'
import { CardFace } from './CardFace.tsx'
import { GapTag } from './GapTag.tsx'
import { TitleInput } from './TitleInput.tsx'

/** A card on the canvas. Drawn again only when its `data` is another object: see `flow.ts`. */
export const CardNode = memo(function CardNode({ id, data }: NodeProps<Node>) {
  const { face, gap, peers } = data
  const [firstPeer] = peers
  return (
    <div
      className={classes(styles['card'], colors['colored'], colors['person'])}
      data-kind={data.kind}
      data-color={data.color}
      data-illustrative={data.isIllustrative || undefined}
      data-selected={data.isSelected || undefined}
      data-connecting={data.isConnecting || undefined}
      data-dragged={data.isDragged || undefined}
      data-lit={data.isLit || undefined}
      data-found={data.found ?? undefined}
      data-person={firstPeer?.color}
    >
      <CardFace face={face} />
      {gap === null ? null : (
        <span className={styles['gap']}>
          <GapTag band={gap.band} words={gap.words} />
        </span>
      )}
      <LateConfirmedSign id={id} place="card" />
      {peers.length === 0 ? null : (
        <span className={styles['peers']}>
          {peers.slice(0, NAMED_PEERS).map((peer) => (
            <span key={peer.id} className={classes(styles['peer'], colors['person'])} data-person={peer.color}>
              {peer.isTyping ? <PencilLine className={styles['pencil']} size={10} aria-hidden="true" /> : null}
              {peer.name}
            </span>
          ))}
          {peers.length > NAMED_PEERS ? <span className={styles['peer']}>+{peers.length - NAMED_PEERS}</span> : null}
        </span>
      )}
      {data.canEdit && !data.isEditing ? <Handles /> : null}
      {data.isEditing ? <TitleInput id={id} face={face} width={data.width} /> : null}
    </div>
  )
}, sameCard)

function sameCard(before: NodeProps<Node>, after: NodeProps<Node>): boolean {
  return before.data === after.data && before.id === after.id
}

/** More people at a card than this are a number. */
const NAMED_PEERS = 2

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Where a link may be pulled out of a card by mouse; by keyboard it is the Connect dialog, by touch the tool. */
function Handles() {
  return (
    <span aria-hidden="true">
      {SIDES.map((side) => (
        <span key={side} className={styles['handle']} data-handle={side} />
      ))}
    </span>
  )
}
