/** (a) What a first visit loads: bytes of script and style by gzip, and the time until the page can be used. */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'

import { startBenchServer } from './benchServer.ts'
import type { BenchServer } from './benchServer.ts'
import { median } from './table.ts'
import type { Table } from './table.ts'

const VISITS = 5

/** Loads each screen in a fresh browser several times and adds up what was asked for before its first picture. */
export async function benchFirstScreen(): Promise<Table> {
  const server = await startBenchServer()
  const browser = await chromium.launch(server.launch)
  try {
    const id = await server.createSample()
    const screens = [
      { name: 'home', path: '/', ready: 'main' },
      { name: 'map', path: `/m/${id}?view=map`, ready: '.react-flow__node' },
      { name: 'table', path: `/m/${id}?view=table`, ready: 'table' },
    ]
    const rows: (string | number)[][] = []
    for (const { name, path, ready } of screens) {
      const visits: Visit[] = []
      for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitOnce(browser, server, path, ready))
      // On a busy machine idle time comes sooner or later: the visit that asked for most counts.
      const files = [...new Set(visits.flatMap((visit) => visit.files))]
      const times = visits.map(({ drawnAt }) => drawnAt)
      rows.push([name, await gzipKb(files, '.js'), await gzipKb(files, '.css'), median(times)])
    }
    return {
      title: '(a) First screen',
      note: `Each visit in a fresh browser without a cache, from loopback; median of ${VISITS}. By the page's own clock: bytes are of all files that any visit asked for before the frame with the first card (table, list), whether it was waited for or not. Aim: at most 200 kB of script.`,
      head: ['screen', 'script, kB gzip', 'style, kB gzip', 'first picture after, ms'],
      rows,
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

interface Visit {
  /** From the start of the navigation to the frame with the first picture, ms. */
  readonly drawnAt: number
  /** Paths of the files asked for until then. */
  readonly files: readonly string[]
}

async function visitOnce(browser: Browser, server: BenchServer, path: string, ready: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await server.comeIn(context)
  const page = await context.newPage()
  await page.addInitScript(markFirstPicture, ready)
  await page.goto(server.url + path)
  const visit = await page.evaluate(async (): Promise<Visit> => {
    const drawnAt = Number(await Reflect.get(window, 'benchDrawn'))
    const files = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < drawnAt)
      .map(({ name }) => new URL(name).pathname)
    return { drawnAt, files }
  })
  await context.close()
  return visit
}

/** In the page, before its own scripts: promises the time at which the frame with the first picture is done. */
function markFirstPicture(ready: string): void {
  const drawn = new Promise<number>((tell) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(ready) === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => tell(performance.now())))
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  Object.assign(window, { benchDrawn: drawn })
}

async function gzipKb(paths: readonly string[], ending: string): Promise<number> {
  const sizes = await Promise.all(
    paths
      .filter((path) => path.endsWith(ending))
      .map(async (path) => gzipSync(await readFile(`dist${path}`), { level: 9 }).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
