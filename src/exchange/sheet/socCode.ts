/** What spreadsheets do with SOC codes beside holding them. */

/** Whether a code stands for a group of occupations and not for one: major groups and all occupations. */
export function isGroupCode(code: string): boolean {
  return code.endsWith('0000')
}

/** Takes a code off a title, where it stands in brackets or at an end: `Web Developers (15-1254)`. */
export function splitTitleCode(title: string): { readonly words: string; readonly socCode: string | null } {
  const found = /\(?\b(\d{2}-\d{4})(?:\.\d{2})?\b\)?/.exec(title)
  if (found?.[1] === undefined) return { words: title.trim(), socCode: null }
  const words = title
    .replace(found[0], ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,-]+|[\s:,-]+$/g, '')
  return words === '' ? { words: title.trim(), socCode: null } : { words, socCode: found[1] }
}
