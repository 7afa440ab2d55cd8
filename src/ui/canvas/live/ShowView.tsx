import { useEffect } from 'react'

import { showView } from '../../../store/follow.ts'
import { useCamera } from '../camera.ts'
import { shownBox } from '../fit.ts'

/** About ten times a second: a view is followed by eyes, not by hands. */
const EVERY_MS = 100

/** Tells those who follow me what of the map I see. Draws nothing; stands only while somebody does. */
export function ShowView() {
  const camera = useCamera()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = (): void => {
      timer = null
      showView(shownBox(camera.getView(), camera.getPane()))
    }
    tell()
    const stop = camera.subscribe(() => {
      timer ??= setTimeout(tell, EVERY_MS)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
      showView(null)
    }
  }, [camera])
  return null
}
