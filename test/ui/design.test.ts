/** Holds the page on the visual language to what the tokens say. */
import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/design.md', root), 'utf8')
const css = readFileSync(new URL('src/ui/tokens.css', root), 'utf8')

/** The first value of a token: that of the light theme, with a mouse and all motion. */
function valueOf(token: string): string {
  return new RegExp(`${token}: ([^;]+);`).exec(css)?.[1] ?? `${token} is missing`
}

describe('docs/design.md', () => {
  it('gives the steps of space as they are', () => {
    const steps = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => Number.parseInt(valueOf(`--space-${step}`), 10))
    expect(page).toContain(`are ${steps.slice(0, -1).join(', ')} and ${String(steps.at(-1))} px`)
  })

  it.each(['xs', 'sm', 'md', 'lg', 'xl'])('gives the size of --text-%s as it is', (size) => {
    const px = Number.parseFloat(valueOf(`--text-${size}`)) * 16
    expect(page).toContain(`| \`--text-${size}\` | ${px} px |`)
  })

  it.each([
    ['--radius', (value: string) => `\`--radius\` ${value},`],
    ['--radius-sm', (value: string) => `\`--radius-sm\` ${value} `],
    ['--control', (value: string) => `\`--control\`: ${value} with a mouse`],
    ['--motion-fast', (value: string) => `\`--motion-fast\` ${value} `],
    ['--motion-slow', (value: string) => `\`--motion-slow\` ${value} `],
  ])('gives %s as it is', (token, sentence) => {
    const value = valueOf(token).replace(/^(\d+)(px|ms)$/, '$1 $2')
    expect(page).toContain(sentence(value))
  })

  it('names parts that there are, and every one that something is pressed or filled in with', () => {
    const parts = globSync('src/ui/parts/*.tsx', { cwd: root }).map((path) =>
      path.split('/').at(-1)?.replace('.tsx', ''),
    )
    const table = page.slice(page.indexOf('| Part |'))
    const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name)
    expect(named.filter((name) => !parts.includes(name))).toEqual([])
    for (const name of ['Button', 'Dialog', 'Combobox', 'Select', 'Toggle', 'CommandList'])
      expect(named).toContain(name)
  })
})
