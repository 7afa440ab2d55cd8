// Holds a set of files against the law and says what breaks it.
import { posix } from 'node:path'
import { environmentReaders, law, pureFolders } from './law.ts'
import type { Row } from './law.ts'
import { scan } from './scan.ts'
import type { Import } from './scan.ts'

/** Path from the project's root, with forward slashes -> text. Files that are only imported (pictures, fonts) need no text. */
export type Files = ReadonlyMap<string, string>

/** One line for each breach, beginning with the file; sorted as the files are. */
export function judge(files: Files): string[] {
  const graph = new Map<string, readonly string[]>()
  const breaches: string[] = []
  for (const [path, text] of files) {
    const found = scan(path, text)
    const folder = folderOf(path)
    const row = law.get(folder)
    if (row === undefined) {
      breaches.push(`${path}: stands in no folder of the law`)
      continue
    }
    breaches.push(...found.faults.map((fault) => `${path}: ${fault}`))
    breaches.push(...judgeImpurities(path, folder, found.impurities))
    breaches.push(...found.imports.flatMap((entry) => judgeImport(path, row, entry, files)))
    if (posix.basename(path).startsWith('index.'))
      breaches.push(`${path}: a barrel; name the file for what it is about`)
    graph.set(
      path,
      found.imports.map((entry) => targetOf(path, entry.specifier)).filter((target) => target !== null),
    )
  }
  return [...breaches, ...findCycles(graph).map((cycle) => `${cycle[0]}: imports in a circle: ${cycle.join(' -> ')}`)]
}

/** `src/ui/canvas/flow.ts` -> `ui`; `src/main.tsx` -> `main`; `server/x/y.ts` -> `server`. */
export function folderOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (top !== 'src') return top
  return path === 'src/main.tsx' ? 'main' : second
}

function judgeImport(path: string, row: Row, { specifier, isTypeOnly }: Import, files: Files): string[] {
  const target = targetOf(path, specifier)
  if (target === null) {
    const name = packageOf(specifier)
    return row.packages.includes(name) ? [] : [`${path}: may not import package ${name}`]
  }
  if (!files.has(target)) return [`${path}: '${specifier}' is not the path of a file`]
  const [from, to] = [folderOf(path), folderOf(target)]
  if (to === from || row.folders.includes(to)) return []
  if (row.types?.includes(to) === true) {
    return isTypeOnly ? [] : [`${path}: may import only types from ${to}, with "import type" ('${specifier}')`]
  }
  return [`${path}: may not import ${to} ('${specifier}')`]
}

function judgeImpurities(path: string, folder: string, impurities: readonly string[]): string[] {
  const isPure = pureFolders.includes(folder)
  const mayReadEnvironment = !isPure && (folder !== 'server' || environmentReaders.includes(path))
  return impurities
    .filter((name) => (name === 'process.env' ? !mayReadEnvironment : isPure))
    .map((name) => `${path}: may not use ${name}`)
}

/** The file a specifier means, without `?worker` and the like; null for a package. */
function targetOf(path: string, specifier: string): string | null {
  const plain = specifier.replace(/[?#].*$/, '')
  if (plain.startsWith('/')) return plain.slice(1)
  return plain.startsWith('.') ? posix.join(posix.dirname(path), plain) : null
}

/** `@scope/name/deep` -> `@scope/name`; `name/deep` -> `name`; `node:fs` -> `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  const parts = specifier.replace(/[?#].*$/, '').split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** Every circle met by walking the imports once; each as the list of its files, the first repeated at the end. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file)
    if (start >= 0) {
      cycles.push([...trail.slice(start), file])
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return cycles
}
