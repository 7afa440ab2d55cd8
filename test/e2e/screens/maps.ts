/** The maps that screens are looked at with. */
import { ask, createMap } from '../server.ts'

export interface Maps {
  /** Address of the server, without a slash at its end. */
  readonly url: string
  readonly sample: string
  readonly blank: string
  /** One of two maps of a collection. */
  readonly tab: string
  readonly collection: string
  readonly emptyCollection: string
}

/** Puts maps on each shelf of a server that has none. */
export async function makeMaps(url: string): Promise<Maps> {
  const sample = await createMap(url, 'Louisville IT (2018)', 'louisville-it-2018')
  const blank = await createMap(url, 'Health care, Lane County', 'blank')
  const tab = await createMap(url, 'Information technology', 'louisville-it-2018')
  const other = await createMap(url, 'Manufacturing', 'blank')
  const collection = await collect(url, 'Lane County', [tab, other])
  const emptyCollection = await collect(url, 'Benton County', [])
  const archived = await createMap(url, 'Manufacturing 2019', 'louisville-it-2018')
  const binned = [await createMap(url, 'A first try', 'blank'), await createMap(url, 'Logistics', 'louisville-it-2018')]
  await done(url, 'POST', `/maps/${archived}/archive`)
  for (const id of binned) await done(url, 'DELETE', `/maps/${id}`)
  return { url, sample, blank, tab, collection, emptyCollection }
}

/** Makes a collection of maps; gives its id. */
async function collect(url: string, title: string, mapIds: readonly string[]): Promise<string> {
  const answer: { readonly id: string } = await (await done(url, 'POST', '/collections', { title, mapIds })).json()
  return answer.id
}

async function done(url: string, method: string, path: string, body?: object): Promise<Response> {
  const answer = await ask(url, method, path, body)
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`)
  return answer
}
