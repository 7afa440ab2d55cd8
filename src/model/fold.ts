/** Letters that stand as they are but for their case, and single spaces: most of what there is to fold. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/

/**
 * A text as it is compared: without case, accents and doubled spaces, so that "electronica" finds
 * "Electrónica". Not for showing.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
