/**
 * A text as it is compared: without case, accents and doubled spaces, so that "electronica" finds
 * "Electrónica". Not for showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
