/** What is being written and not sent yet: kept in this tab, also over a reload, until it is sent or emptied. */
export { COMMENT_LENGTH } from '../wire/comments.ts'

/** Someone called by name in a text. */
export interface Mention {
  readonly id: string
  readonly name: string
}

export interface Draft {
  readonly text: string
  readonly mentions: readonly Mention[]
}

export const NO_DRAFT: Draft = { text: '', mentions: [] }

type Drafts = Readonly<Record<string, Draft>>

/** A draft by its name: a thread replied to, a comment worded anew, or what a new thread is about. */
export function readDraft(mapId: string, key: string): Draft {
  return readAll(mapId)[key] ?? NO_DRAFT
}

export function keepDraft(mapId: string, key: string, draft: Draft): void {
  const { [key]: _before, ...others } = readAll(mapId)
  const drafts = draft.text === '' ? others : { ...others, [key]: draft }
  try {
    sessionStorage.setItem(nameOf(mapId), JSON.stringify(drafts))
  } catch {
    // Where the browser keeps nothing, the text stands in its field as long as that is open.
  }
}

/** The people a text still calls by their names. */
export function mentionedIn({ text, mentions }: Draft): readonly Mention[] {
  return mentions.filter(({ name }) => text.includes(`@${name}`))
}

function readAll(mapId: string): Drafts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(mapId)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(isEntry)) : {}
  } catch {
    // Another program's text under this name is no draft of ours.
    return {}
  }
}

function isEntry(entry: readonly [string, unknown]): entry is [string, Draft] {
  const [, draft] = entry
  if (typeof draft !== 'object' || draft === null || !('text' in draft) || !('mentions' in draft)) return false
  return typeof draft.text === 'string' && Array.isArray(draft.mentions) && draft.mentions.every(isMention)
}

function isMention(mention: unknown): mention is Mention {
  if (typeof mention !== 'object' || mention === null || !('id' in mention) || !('name' in mention)) return false
  return typeof mention.id === 'string' && typeof mention.name === 'string'
}

function nameOf(mapId: string): string {
  return `trellis.drafts.${mapId}`
}
