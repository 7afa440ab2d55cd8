// The thread that draws thumbnails: laying out a large map takes longer than a server may stand still.
import { parentPort } from 'node:worker_threads'

import { applyUpdate, Doc } from 'yjs'

import { readAll } from '../../src/doc/codec.ts'
import { renderThumbnail } from '../../src/exchange/svg/thumbnail.ts'
import { METRICS as ATKINSON } from '../../src/layout/fonts/atkinson.ts'
import { addFace } from '../../src/layout/fonts/faces.ts'
import { METRICS as SOURCE_SERIF } from '../../src/layout/fonts/sourceSerif.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { plainWords } from './plainWords.ts'

// No word is drawn, but how high a card is hangs on the font.
addFace('atkinson', ATKINSON)
addFace('sourceSerif', SOURCE_SERIF)

/** Answers each message (the updates of one document, in order) with its picture. What it throws ends the thread. */
parentPort?.on('message', (updates: readonly Uint8Array[]) => {
  parentPort?.postMessage(draw(updates))
})

function draw(updates: readonly Uint8Array[]): string {
  const doc = new Doc()
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update)
  })
  const map = makeCareerMap(readAll(doc).records)
  doc.destroy()
  const { arrangement, mainLanguage } = map.settings
  return renderThumbnail(layoutMap(map, plainWords(mainLanguage), { arrangement }))
}
