import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderOf, judge } from './architecture/judge.ts'
import { law } from './architecture/law.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** All files of src and server but settings and ambient types. */
function readHouse(): Map<string, string> {
  const paths = ['src', 'server'].flatMap((top) =>
    readdirSync(join(root, top), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
  )
  const code = paths.filter((path) => !path.endsWith('.d.ts') && !path.endsWith('tsconfig.json')).toSorted()
  return new Map(code.map((path) => [path, /\.(tsx?|css)$/.test(path) ? readFileSync(join(root, path), 'utf8') : '']))
}

describe('the house', () => {
  const house = readHouse()

  it('keeps the law of imports', () => {
    expect(judge(house)).toEqual([])
  })

  it('was looked at: files in every folder of the law', () => {
    const folders = new Set([...house.keys()].map(folderOf))
    expect([...law.keys()].filter((folder) => !folders.has(folder))).toEqual([])
    expect(house.size).toBeGreaterThan(50)
  })
})

describe('the judge', () => {
  /** A small lawful house, with one file put into it. */
  function judgeWith(path: string, text: string): string[] {
    return judge(
      new Map([
        [
          'src/model/map.ts',
          "import * as v from 'valibot'\nexport interface CareerMap { readonly id: string }\nv.string()",
        ],
        ['src/layout/picture.ts', "import type { CareerMap } from '../model/map.ts'\nexport const picture = 1"],
        ['src/store/map.ts', "import { picture } from '../layout/picture.ts'\nexport const map = picture"],
        ['src/ui/tokens.css', ''],
        ['server/main.ts', "import { createServer } from 'node:http'\nimport '../src/model/map.ts'\nprocess.env.PORT"],
        [path, text],
      ]),
    )
  }

  it('finds nothing wrong with a lawful house', () => {
    expect(judgeWith('src/ui/App.tsx', "import { map } from '../store/map.ts'\nimport './tokens.css'")).toEqual([])
  })

  it.each([
    ['a folder', 'src/model/bad.ts', "import { map } from '../store/map.ts'", 'may not import store'],
    ['a type', 'src/model/bad.ts', "import type { M } from '../store/map.ts'", 'may not import store'],
    ['a re-export', 'src/edit/bad.ts', "export { picture } from '../layout/picture.ts'", 'may not import layout'],
    ['a late import', 'src/edit/bad.ts', "await import('../layout/picture.ts')", 'may not import layout'],
    ['a type in place', 'src/edit/bad.ts', "export type P = import('../layout/picture.ts').P", 'may not import layout'],
    ['a worker', 'src/ui/bad.ts', "import W from '../layout/picture.ts?worker'", 'may import only types from layout'],
    ['a URL', 'src/ui/bad.ts', "new URL('../layout/picture.ts', import.meta.url)", 'may import only types from layout'],
    ['a package', 'src/edit/bad.ts', "import * as Y from 'yjs'", 'may not import package yjs'],
    ['a deep package', 'src/ui/bad.ts', "import '@lingui/core/macro'", 'may not import package @lingui/core'],
    ['Node in the page', 'src/live/bad.ts', "import 'node:fs'", 'may not import package node:'],
    ['the server in the page', 'src/live/bad.ts', "import '../../server/main.ts'", 'may not import server'],
    ['the page in the server', 'server/bad.ts', "import '../src/store/map.ts'", 'may not import store'],
    ['a folder as such', 'src/store/bad.ts', "import '../layout'", 'is not the path of a file'],
    ['no file ending', 'src/store/bad.ts', "import '../layout/picture'", 'is not the path of a file'],
    ['export *', 'src/store/bad.ts', "export * from '../layout/picture.ts'", 'export *'],
    ['a barrel', 'src/store/index.ts', 'export const a = 1', 'a barrel'],
    ['a computed import', 'src/store/bad.ts', 'await import(name)', 'import() of something other'],
    ['a glob', 'src/ui/bad.ts', "import.meta.glob('../layout/*.ts')", 'import.meta.glob()'],
    ['a style sheet', 'src/ui/bad.css', "@import '../layout/picture.ts';", 'may import only types from layout'],
    ['a new folder', 'src/utils/bad.ts', 'export const a = 1', 'stands in no folder'],
    ['chance', 'src/edit/bad.ts', 'export const a = Math.random()', 'may not use Math.random'],
    ['the clock', 'src/model/bad.ts', 'export const a = new Date()', 'may not use new Date()'],
    ['the environment', 'server/bad.ts', 'export const a = process.env.PORT', 'may not use process.env'],
    ['a broken file', 'src/edit/bad.ts', 'export const = 1', 'does not parse'],
  ])('catches %s', (_what, path, text, breach) => {
    const breaches = judgeWith(path, text)
    expect(breaches.filter((line) => line.startsWith(`${path}: `) && line.includes(breach))).toHaveLength(1)
  })

  it('catches a circle of files', () => {
    const circle = new Map([
      ['src/model/a.ts', "import './b.ts'"],
      ['src/model/b.ts', "import type { C } from './c.ts'"],
      ['src/model/c.ts', "export { a } from './a.ts'"],
    ])
    expect(judge(circle)).toEqual([
      'src/model/a.ts: imports in a circle: src/model/a.ts -> src/model/b.ts -> src/model/c.ts -> src/model/a.ts',
    ])
  })

  it('is not misled by comments, texts and words in JSX', () => {
    const text = `// import '../layout/picture.ts'
      const a = "import '../layout/picture.ts'"
      export const el = <p title={\`export * from 'x'\`}>don't import('../layout/picture.ts') {a}</p>`
    expect(judgeWith('src/ui/fine.tsx', text)).toEqual([])
  })

  it('tells types from values at the border where only types may pass', () => {
    expect(judgeWith('src/ui/a.ts', "import type { P } from '../layout/picture.ts'")).toEqual([])
    expect(judgeWith('src/ui/a.ts', "import { type P } from '../layout/picture.ts'")).toHaveLength(1)
  })
})
