// What a file imports, by every road there is, read from its syntax tree.
import { parseSync, Visitor } from 'vite'
import type { ESTree } from 'vite'

export interface Import {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

export interface Scan {
  readonly imports: readonly Import[]
  /** Roads that can not be checked, and sins that need no second file. */
  readonly faults: readonly string[]
  /** Uses of the clock, of chance and of the environment, such as `Math.random`. */
  readonly impurities: readonly string[]
}

/** Scans one file. The path tells the language: .ts, .tsx or .css; any other has no imports. */
export function scan(path: string, text: string): Scan {
  if (path.endsWith('.css')) return scanCss(text)
  if (path.endsWith('.ts') || path.endsWith('.tsx')) return scanCode(path, text)
  return { imports: [], faults: [], impurities: [] }
}

function scanCode(path: string, text: string): Scan {
  const imports: Import[] = []
  const faults: string[] = []
  const impurities: string[] = []
  const parsed = parseSync(path, text)
  for (const error of parsed.errors) faults.push(`does not parse: ${error.message}`)

  const add = (specifier: string, isTypeOnly: boolean): void => {
    imports.push({ specifier, isTypeOnly })
  }
  const addLiteral = (node: ESTree.Node | undefined, road: string): void => {
    const specifier = node === undefined ? null : literalOf(node)
    if (specifier === null) faults.push(`${road} of something other than a plain string`)
    else add(specifier, false)
  }

  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source.value, node.exportKind === 'type')
    },
    ExportAllDeclaration: (node) => {
      faults.push(`export * from '${node.source.value}'`)
      add(node.source.value, node.exportKind === 'type')
    },
    ImportExpression: (node) => addLiteral(node.source, 'import()'),
    TSImportType: (node) => add(node.source.value, true),
    TSImportEqualsDeclaration: () => faults.push('import = require()'),
    NewExpression: (node) => {
      const [first, second] = node.arguments
      if (isNamed(node.callee, 'URL') && second !== undefined && memberName(second) === 'import.meta.url') {
        addLiteral(first, 'new URL(..., import.meta.url)')
      }
      if (isNamed(node.callee, 'Date') && first === undefined) impurities.push('new Date()')
    },
    CallExpression: (node) => {
      if (isNamed(node.callee, 'require')) addLiteral(node.arguments[0], 'require()')
      if (memberName(node.callee).startsWith('import.meta.glob')) faults.push('import.meta.glob()')
      if (memberName(node.callee) === 'import.meta.resolve') addLiteral(node.arguments[0], 'import.meta.resolve()')
    },
    MemberExpression: (node) => {
      const name = memberName(node)
      if (['Math.random', 'Date.now', 'performance.now', 'process.env'].includes(name)) impurities.push(name)
    },
  }).visit(parsed.program)
  return { imports, faults, impurities }
}

function scanCss(text: string): Scan {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const found = bare.matchAll(/@import\s+(?:url\()?\s*['"]([^'"]+)['"]|composes:[^;]*\bfrom\s+['"]([^'"]+)['"]/g)
  const imports = [...found].map((match) => ({ specifier: match[1] ?? match[2] ?? '', isTypeOnly: false }))
  return { imports, faults: [], impurities: [] }
}

function literalOf(node: ESTree.Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null
  return null
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

/** `a.b.c` as written, or an empty text for anything that is not such a chain. */
function memberName(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MetaProperty') return 'import.meta'
  if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
    const owner = memberName(node.object)
    return owner === '' ? '' : `${owner}.${node.property.name}`
  }
  return ''
}
