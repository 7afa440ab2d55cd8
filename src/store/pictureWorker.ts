/** The worker in which large maps are laid out, so that the page never waits. */
import { createPictureMaker } from './pictureMaker.ts'
import type { PictureRequest } from './pictureMaker.ts'

const make = createPictureMaker()

self.addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  self.postMessage(make(data))
})
