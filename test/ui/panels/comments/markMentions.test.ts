import { expect, it } from 'vitest'

import { markMentions } from '../../../../src/ui/panels/comments/markMentions.ts'

function marked(text: string, names: readonly string[]): string {
  return markMentions(text, names)
    .map((part) => (part.isMention ? `[${part.text}]` : part.text))
    .join('')
}

it('marks the names a comment calls, and nothing else', () => {
  expect(marked('@Ana, ask @Ben', ['Ana', 'Ben'])).toBe('[@Ana], ask [@Ben]')
  expect(marked('Ana at ana@example.org', ['Ana'])).toBe('Ana at ana@example.org')
  expect(marked('', ['Ana'])).toBe('')
})

it('takes the longer of two names that begin alike', () => {
  expect(marked('@Ana Ruiz and @Ana', ['Ana', 'Ana Ruiz'])).toBe('[@Ana Ruiz] and [@Ana]')
})
