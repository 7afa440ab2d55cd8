/** The maps that screens are looked at with. */
import { createMap } from '../server.ts'

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
  await ask(`${url}/api/maps/${archived}/archive`, 'POST')
  for (const id of binned) await ask(`${url}/api/maps/${id}`, 'DELETE')
  return { url, sample, blank, tab, collection, emptyCollection }
}

/** Makes a collection of maps; gives its id. */
async function collect(url: string, title: string, mapIds: readonly string[]): Promise<string> {
  const answer: { readonly id: string } = await (await ask(`${url}/api/collections`, 'POST', { title, mapIds })).json()
  return answer.id
}

async function ask(address: string, method: string, body?: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(address, body === undefined ? { method } : { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}`)
  return answer
}
