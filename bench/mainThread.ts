/** What a page's main thread does, by its own CPU time: on a shared machine the clock tells of others' work too. */
import type { Browser, Page } from '@playwright/test'
import * as v from 'valibot'

/** `tdur`: CPU time of the thread, in microseconds. A few events of Chromium have none. */
const TraceEvent = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  tdur: v.optional(v.number(), 0),
})
const Trace = v.object({ traceEvents: v.array(TraceEvent) })

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing']
const MARK = 'bench.mainThread'

/** CPU milliseconds of every task the page's main thread ran while `act` was done and its frames were drawn. */
export async function traceTasks(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(undefined, { categories: CATEGORIES })
  await act()
  await rest(page)
  await page.evaluate((mark) => void performance.mark(mark), MARK)
  const trace = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()))
  const mark = trace.traceEvents.find(({ name }) => name === MARK)
  if (mark === undefined) throw new Error('The trace does not tell which thread is the page')
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid)
    .map(({ tdur }) => tdur / 1000)
}

/** Until what the page put off is done too: pictures come from a worker, and parts of the page when it is idle. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 600))
    await new Promise((done) => requestIdleCallback(done, { timeout: 3000 }))
  })
}
