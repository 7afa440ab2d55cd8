import type { Box, MapPicture } from '../../../layout/picture.ts'
import { useFlashes } from '../../../store/flashes.ts'
import { classes } from '../../parts/classes.ts'
import flashStyles from '../../panels/people/flash.module.css'
import styles from './Live.module.css'

/** Rings around what others have just changed, near and far alike, in px of the map. */
export function Flashes({ picture }: { readonly picture: MapPicture }) {
  const flashes = useFlashes((state) => state.flashes)
  return [...flashes].map(([id, { color }]) => {
    const box = boxOf(picture, id)
    return box === null ? null : (
      <div
        key={id}
        className={classes(styles['ring'], flashStyles['flash'])}
        data-testid="flash"
        data-flash={color ?? undefined}
        style={{ translate: `${box.x}px ${box.y}px`, width: box.width, height: box.height }}
      />
    )
  })
}

function boxOf(picture: MapPicture, id: string): Box | null {
  const lane = [...picture.rows, ...picture.columns].find((one) => one.id === id)
  return picture.cards.get(id) ?? picture.cells.get(id) ?? lane?.band ?? null
}
