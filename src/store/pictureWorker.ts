/** The worker in which large maps are laid out, so that the page never waits. */
import { loadFont } from './fonts.ts'
import { createPictureMaker } from './pictureMaker.ts'
import type { PictureRequest } from './pictureMaker.ts'

const make = createPictureMaker()

/** The page sends the next request only when it has the answer to the last: waiting mixes up nothing. */
async function answer(request: PictureRequest): Promise<void> {
  const settings = request.put.find((record) => record.kind === 'settings')
  if (settings !== undefined) await loadFont(settings.font)
  self.postMessage(make(request))
}

self.addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  // What is thrown crashes the worker, of which the page then hears.
  answer(data).catch(reportError)
})
