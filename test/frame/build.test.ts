import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build, buildIfStale, hashIngredients, isBuilt } from '../../scripts/build.mjs'
import { makeFolder, write } from './project.ts'

function makeClient(): string {
  const root = makeFolder()
  write(root, 'index.html', '<p>')
  write(root, 'src/main.tsx', 'export {}')
  write(root, 'src/ui/App.tsx', 'export const App = 1')
  write(root, 'vite.config.ts', 'export default {}')
  write(root, 'package-lock.json', '{}')
  return root
}

/** Stands for `vite build`. */
function builder(root: string): () => Promise<number> {
  return async () => {
    write(root, 'dist/index.html', '')
    return 0
  }
}

describe('the build stamp', () => {
  it('knows a build as fresh until something it is made of changes', async () => {
    const root = makeClient()
    expect(isBuilt(root)).toBe(false)
    expect(await build({ root, runProgram: builder(root) })).toBeNull()
    expect(isBuilt(root)).toBe(true)
    for (const path of ['src/ui/App.tsx', 'index.html', 'vite.config.ts', 'package-lock.json']) {
      const before = readFileSync(join(root, path), 'utf8')
      write(root, path, `${before} `)
      expect(isBuilt(root), path).toBe(false)
      write(root, path, before)
      expect(isBuilt(root), path).toBe(true)
    }
  })

  it('sees new, removed and renamed files, and does not mind new file times', () => {
    const root = makeClient()
    const before = hashIngredients(root)
    utimesSync(join(root, 'src/main.tsx'), new Date(0), new Date(0))
    expect(hashIngredients(root)).toBe(before)
    write(root, 'public/a.svg', '')
    const withNew = hashIngredients(root)
    expect(withNew).not.toBe(before)
    rmSync(join(root, 'public/a.svg'))
    write(root, 'public/b.svg', '')
    expect(hashIngredients(root)).not.toBe(withNew)
  })

  it('builds once, and again when the result is gone', async () => {
    const root = makeClient()
    let builds = 0
    const runProgram = async (): Promise<number> => {
      builds += 1
      return builder(root)()
    }
    await buildIfStale({ root, runProgram })
    await buildIfStale({ root, runProgram })
    expect(builds).toBe(1)
    rmSync(join(root, 'dist/index.html'))
    await buildIfStale({ root, runProgram })
    expect(builds).toBe(2)
  })

  it('takes a file saved during the build as a reason to build again', async () => {
    const root = makeClient()
    await build({
      root,
      runProgram: async () => {
        write(root, 'src/main.tsx', 'export const late = 1')
        return builder(root)()
      },
    })
    expect(isBuilt(root)).toBe(false)
  })

  it('says in one sentence that the build failed, and is not taken for fresh', async () => {
    const root = makeClient()
    expect(await build({ root, runProgram: async () => 1 })).toMatch(/^The client could not be built/)
    expect(existsSync(join(root, 'dist'))).toBe(false)
    expect(isBuilt(root)).toBe(false)
  })
})
