/** A part of a comment: plain words, or the name of someone it calls. */
export interface TextPart {
  /** Where in the text it begins. */
  readonly at: number
  readonly text: string
  readonly isMention: boolean
}

/** Takes a text apart at the names it calls, `@` before each. */
export function markMentions(text: string, names: readonly string[]): readonly TextPart[] {
  // The longest first: one name may begin as another does.
  const calls = names.map((name) => `@${name}`).toSorted((a, b) => b.length - a.length)
  const parts: TextPart[] = []
  let plainAt = 0
  let at = 0
  while (at < text.length) {
    const call = calls.find((one) => text.startsWith(one, at))
    if (call === undefined) {
      at += 1
      continue
    }
    if (at > plainAt) parts.push({ at: plainAt, text: text.slice(plainAt, at), isMention: false })
    parts.push({ at, text: call, isMention: true })
    at += call.length
    plainAt = at
  }
  if (plainAt < text.length) parts.push({ at: plainAt, text: text.slice(plainAt), isMention: false })
  return parts
}
