/** (a) What a first visit loads: bytes of script and style by gzip, and the time until the page can be used. */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

import { chromium } from '@playwright/test'

import { startBenchServer } from './benchServer.ts'
import { median } from './table.ts'
import type { Table } from './table.ts'

const VISITS = 5

/** Loads home and a map in a fresh browser each time and adds up what came before the page was usable. */
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
      const times: number[] = []
      let files: readonly string[] = []
      for (let visit = 0; visit < VISITS; visit += 1) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
        const page = await context.newPage()
        const seen: string[] = []
        page.on('response', (response) => seen.push(new URL(response.url()).pathname))
        const start = performance.now()
        await page.goto(server.url + path)
        await page.locator(ready).first().waitFor()
        times.push(performance.now() - start)
        files = [...new Set(seen)]
        await context.close()
      }
      rows.push([name, await gzipKb(files, '.js'), await gzipKb(files, '.css'), median(times)])
    }
    return {
      title: '(a) First screen',
      note: `Each visit in a fresh browser without a cache, from loopback; median of ${VISITS}. Bytes are of all files asked for until the first card (table, list) stood there. Aim: at most 200 kB of script.`,
      head: ['screen', 'script, kB gzip', 'style, kB gzip', 'usable after, ms'],
      rows,
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function gzipKb(paths: readonly string[], ending: string): Promise<number> {
  const sizes = await Promise.all(
    paths
      .filter((path) => path.endsWith(ending))
      .map(async (path) => gzipSync(await readFile(`dist${path}`), { level: 9 }).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
