/** Whether every word typed is somewhere in the text; accents and case do not count. */
export function isMatch(text: string, query: string, locale: string): boolean {
  const plain = plainText(text, locale)
  return plainText(query, locale)
    .split(/\s+/)
    .every((word) => plain.includes(word))
}

function plainText(text: string, locale: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale)
}
