/** The longest task of a page's main thread, from the browser's own trace. */
import type { Browser, Page } from '@playwright/test'
import * as v from 'valibot'

export interface Tasks {
  /** By the clock; on a busy machine what other programs do counts too. */
  readonly wallMs: number
  /** By the thread's own time: the same on a busy machine and a quiet one. */
  readonly cpuMs: number
}

/** The fields of a trace event that tell of a task; `dur` and `tdur` in microseconds. */
const TraceEvent = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ name: v.optional(v.unknown()) })),
})
const Trace = v.object({ traceEvents: v.array(TraceEvent) })

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline']

/** Traces `page` while `act` runs, and gives its longest task by the clock and its longest by its own time. */
export async function longestTaskDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await act()
  // What the last act set off belongs to it.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  return readLongest(JSON.parse((await browser.stopTracing()).toString()))
}

/** The longest tasks on the main threads of pages that a trace (as JSON) holds; zero where it holds none. */
export function readLongest(json: unknown): Tasks {
  const { traceEvents } = v.parse(Trace, json)
  const mains = new Set(
    traceEvents.flatMap((event) =>
      event.name === 'thread_name' && event.args?.name === 'CrRendererMain' ? [`${event.pid} ${event.tid}`] : [],
    ),
  )
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
  return {
    wallMs: Math.max(0, ...tasks.map((task) => task.dur)) / 1000,
    cpuMs: Math.max(0, ...tasks.map((task) => task.tdur)) / 1000,
  }
}
