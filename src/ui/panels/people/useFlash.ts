import { useFlashes } from '../../../store/flashes.ts'
import styles from './flash.module.css'

/** What an element wears while what it shows has just been changed by somebody else; nothing at other times. */
export interface FlashLook {
  readonly className: string | undefined
  readonly 'data-flash': number | undefined
}

const NONE: FlashLook = { className: undefined, 'data-flash': undefined }

/** The look of a card, level, pathway or cell (by its key). */
export function useFlash(id: string): FlashLook {
  const flash = useFlashes(({ flashes }) => flashes.get(id))
  return flash === undefined ? NONE : { className: styles['flash'], 'data-flash': flash.color ?? undefined }
}
