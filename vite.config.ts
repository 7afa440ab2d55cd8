import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { compileMessage } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin, Rolldown } from 'vite'

const serverPort = process.env.PORT ?? '4680'
const server = `http://127.0.0.1:${serverPort}`

/** Parts of the names of the files that the React Compiler works on. */
const COMPILED = [
  '/ui/canvas/Board.tsx',
  '/ui/canvas/useCardNodes.ts',
  '/ui/panels/entries/',
  '/ui/panels/table/',
  '/ui/panels/outline/',
  '/ui/panels/inspector/',
]

const SHELL_WORKER = 'src/live/shellWorker.ts'
const PICTURE_WORKER = 'src/store/pictureWorker.ts'

export default defineConfig({
  // The React Compiler spares hand-written memo, but its caches weigh a tenth of what a map loads first. So it works
  // where one change would else redraw everything: the faces of a map and the details. The rest is small.
  plugins: [
    react({ compiler: { sources: COMPILED } }),
    compiledMessages(),
    withoutTransitions(),
    leanIcons(),
    sharingWorker(),
    shellWorker(),
  ],
  resolve: {
    dedupe: ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'],
    // Yjs says a handful of warnings through it. Its kind for browsers can also draw
    // a console into the page, which weighs more than what is said.
    alias: {
      'lib0/logging': fileURLToPath(new URL('node_modules/lib0/logging.node.js', import.meta.url)),
      // React has had this hook of its own since 18: what stood in for it before need not come along.
      'use-sync-external-store/shim/with-selector.js': 'use-sync-external-store/with-selector.js',
    },
  },
  // ELK comes as a CommonJS file of several hundred kB that a worker loads by address.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Fonts and pictures stay files of their own, so that the content security policy needs no `data:`.
    assetsInlineLimit: 0,
    // bench/ reads it to weigh what the first screen loads.
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: firstScreenName(), debugName: 'first screens', includeDependenciesRecursively: false }],
        },
      },
    },
  },
  server: {
    port: Number(process.env.CLIENT_PORT ?? 5173),
    proxy: {
      // The Host header stays as the browser sent it, so that the server's check of the Origin holds here too.
      '/api': { target: server, changeOrigin: false },
      '/auth': { target: server, changeOrigin: false },
      '/healthz': { target: server, changeOrigin: false },
      '/readyz': { target: server, changeOrigin: false },
      '/sync': { target: server, changeOrigin: false, ws: true },
    },
  },
})

/**
 * One file for all that the first screens of a page share, and one for what each has alone: a handful of files that
 * compress well instead of fifty small ones. `first-start` is what both pages need, `first-editor` what both faces
 * of a map need. A file needs only what those above it hold, so that no two wait for each other.
 */
function firstScreenName(): Rolldown.CodeSplittingNameFunction {
  let reached: { readonly [K in Screen]: ReadonlySet<string> } | null = null
  return (id, context) => {
    reached ??= {
      start: reachedFrom(['src/main.tsx'], context),
      home: reachedFrom(['src/ui/pages/home/HomePage.tsx'], context),
      // They open on every page: home is not to fetch all of a map's for the sake of an icon.
      menus: reachedFrom(['src/ui/parts/MenuPopup.tsx'], context),
      editor: reachedFrom(['src/ui/pages/editor/EditorPage.tsx'], context),
      // The session asks for what lays a map out, as the table does without.
      map: reachedFrom(['src/ui/canvas/MapCanvas.tsx', 'src/store/scopedPictures.ts'], context),
      table: reachedFrom(['src/ui/panels/table/TableView.tsx'], context),
      worker: reachedFrom([PICTURE_WORKER], context),
    }
    const isOf = (screen: Screen): boolean => reached?.[screen].has(id) ?? false
    const isOfMaps = isOf('editor') || isOf('map') || isOf('table')
    const nameOf = (): string | null => {
      if (isOf('start') || ((isOf('home') || isOf('menus')) && isOfMaps)) return 'first-start'
      if (isOf('home')) return 'first-home'
      if (isOf('editor') || (isOf('map') && isOf('table'))) return 'first-editor'
      if (isOfMaps) return isOf('map') ? 'first-map' : 'first-table'
      return null
    }
    const name = nameOf()
    return name !== null && isOf('worker') ? `${name}-pure` : name
  }
}

type Screen = 'start' | 'home' | 'menus' | 'editor' | 'map' | 'table' | 'worker'

/** Some modules and all that these need before they can run. */
function reachedFrom(paths: readonly string[], context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const reached = new Set(paths.map((path) => fileURLToPath(new URL(path, import.meta.url))))
  // The set grows while one walks it.
  for (const id of reached) for (const needed of neededBy(id, context)) reached.add(needed)
  return reached
}

/** What a module imports; of the icons those alone that it names, as they share one door that imports them all. */
function neededBy(id: string, context: Rolldown.ChunkingContext): readonly string[] {
  const { importedIds = [], code } = context.getModuleInfo(id) ?? {}
  const door = importedIds.find((imported) => imported.endsWith('/lucide-react.mjs'))
  if (door === undefined) return importedIds
  const [, named = ''] = /import \{([^}]*)\} from ["']lucide-react["']/.exec(code ?? '') ?? []
  const names = new Set(named.split(',').map((name) => name.trim().split(' as ')[0]))
  const icons = iconsBehind(door, context).filter((icon) => icon.names.some((name) => names.has(name)))
  return [...importedIds.filter((imported) => imported !== door), ...icons.map((icon) => icon.id)]
}

interface Icon {
  readonly id: string
  /** One icon is given under several names: `default as Trash, default as Trash2`. */
  readonly names: readonly string[]
}

function iconsBehind(door: string, context: Rolldown.ChunkingContext): readonly Icon[] {
  const lines = context.getModuleInfo(door)?.code?.matchAll(/^export \{ default as (.*) \} from ["'](.*)["']/gm) ?? []
  return Array.from(lines, ([, names = '', path = '']) => ({
    id: fileURLToPath(new URL(path, pathToFileURL(door))),
    names: names.split(', default as '),
  }))
}

/**
 * Leaves out how D3 moves things step by step, with all it knows of colors and texts on the way: 8 kB of gzip that
 * d3-zoom and React Flow name, but need only for a zoom with a duration, and for one by double click. The canvas has
 * neither: its camera glides by itself. Without transitions there is never one to interrupt.
 */
function withoutTransitions(): Plugin {
  return {
    name: 'without-transitions',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('/d3-interpolate.mjs')) return 'export const interpolate = null, interpolateZoom = null'
      if (!id.endsWith('/d3-transition.mjs')) return null
      return `import { selection } from 'd3-selection'
        selection.prototype.interrupt = function () { return this }
        export function interrupt() {}`
    },
  }
}

/**
 * Leaves out of icons what only tells React's warnings their lines apart, of which a build has none, and what they
 * were called before: random letters, which no compressing makes smaller.
 */
function leanIcons(): Plugin {
  return {
    name: 'lean-icons',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/lucide-react/dist/esm/icons/')) return null
      return code.replaceAll(/, key: "\w+"/g, '').replace(/,\s*aliases: \[[^\]]*\]/, '')
    },
  }
}

/**
 * Builds the worker that lays maps out as one more entry of the page, from the same files: it weighs nothing on a
 * page that has these. Vite itself would pack all of them into a second file for it.
 */
function sharingWorker(): Plugin {
  return {
    name: 'sharing-worker',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/store/startPictureWorker.ts')) return null
      const entry = this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL(PICTURE_WORKER, import.meta.url)),
        name: 'pictureWorker',
      })
      const shared = code.replace(
        /new URL\(["']\.\/pictureWorker\.ts["'], import\.meta\.url\)/,
        `import.meta.ROLLUP_FILE_URL_${entry}`,
      )
      if (shared === code) this.error('The worker is started in another way than the build expects')
      return shared
    },
  }
}

/**
 * Builds the service worker to /sw.js, with the paths of all files of this very build in it and a name for them: a
 * hash of the paths, which bear hashes of what is in the files, and of the page.
 */
function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      const id = fileURLToPath(new URL(SHELL_WORKER, import.meta.url))
      this.emitFile({ type: 'chunk', id, fileName: 'sw.js' })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js']
        const page = bundle['index.html']
        if (worker?.type !== 'chunk' || page?.type !== 'asset') return this.error('There is no page, or no sw.js')
        if (worker.imports.length > 0) return this.error('The service worker imports what it cannot have')
        const fixed = readdirSync(fileURLToPath(new URL('public', import.meta.url)))
        const files = [...Object.keys(bundle).filter((path) => path.startsWith('assets/')), ...fixed]
          .map((path) => `/${path}`)
          .toSorted()
        const build = createHash('sha256').update(files.join()).update(page.source).digest('hex').slice(0, 16)
        worker.code = worker.code
          .replace('__SHELL_BUILD__', build)
          .replace(/["'`]__SHELL_FILES__["'`]/, JSON.stringify(files.join('\n')))
      },
    },
  }
}

/** Compiles the messages of src/i18n at build time: the page then needs no parser for them. */
function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (id.endsWith('/src/i18n/compiler.ts')) return 'export const compile = null'
      if (!/\/src\/i18n\/(?:en|es)\/\w+\.ts$/.test(id)) return null
      const catalogues: Record<string, Record<string, string>> = await import(pathToFileURL(id).href)
      return Object.entries(catalogues)
        .map(([name, messages]) => `export const ${name} = ${JSON.stringify(compileAll(messages))}`)
        .join('\n')
    },
  }
}

function compileAll(messages: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, compileMessage(message)]))
}
