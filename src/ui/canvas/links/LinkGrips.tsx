import { useStore } from '@xyflow/react'

import type { LinkPath, MapPicture } from '../../../layout/picture.ts'
import { useView } from '../../../store/view.ts'
import { classes } from '../../parts/classes.ts'
import { useBoard } from '../board.ts'
import styles from './Links.module.css'
import { pointFromEnd } from './route.ts'

/** How far from a link's end its grip stands, px of the screen: the arrowhead stays in sight. */
const AWAY = 16

/** Where the ends of the one selected link can be taken hold of; by keyboard it is the Reconnect dialog. */
export function LinkGrips({ picture }: { readonly picture: MapPicture }) {
  const selectedIds = useView((view) => view.selectedIds)
  const isCalm = useView((view) => view.drag === null && view.connectFrom === null)
  const isPulling = useBoard((board) => board.targets !== null)
  const [id] = selectedIds
  const link = id === undefined || selectedIds.size > 1 ? undefined : picture.links.get(id)
  return link === undefined || !isCalm ? null : <Grips link={link} isPulling={isPulling} />
}

interface GripsProps {
  readonly link: LinkPath
  readonly isPulling: boolean
}

/** They keep their size on screen, whatever the zoom. */
function Grips({ link, isPulling }: GripsProps) {
  const zoom = useStore((flow) => flow.transform[2])
  return (['from', 'to'] as const).map((end) => {
    const at = pointFromEnd(link.points, end, AWAY / zoom)
    return (
      <span
        key={end}
        className={classes(styles['grip'], 'nopan')}
        data-grip={end}
        data-link={link.id}
        data-pulling={isPulling || undefined}
        aria-hidden="true"
        style={{ left: at.x, top: at.y, scale: 1 / zoom }}
      />
    )
  })
}
