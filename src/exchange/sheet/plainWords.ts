/** Ways to compare what people typed: letters and digits alone count. */

/** Small letters without accents, one blank between words: `Título_SOC` is `titulo soc`. */
export function plainWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** One line, with one blank where there were several or a line's end. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Whether a text says that a level has no jobs in demand within a pathway: the finding of an empty cell. */
export function saysNoJobs(text: string): boolean {
  return /^(no (high|in) ?demand (jobs|occupations)|no (jobs|occupations)\b|(no hay|sin) (empleos|puestos|ocupaciones))/.test(
    plainWords(text),
  )
}
