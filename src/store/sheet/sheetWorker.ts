/** The worker that reads spreadsheets: what is in a file that strangers made stays away from the page. */
import { createSheetMaker } from './sheetMaker.ts'
import type { SheetRequest } from './sheetMaker.ts'

const make = createSheetMaker()

self.addEventListener('message', ({ data }: MessageEvent<SheetRequest>) => {
  self.postMessage(make(data))
})
