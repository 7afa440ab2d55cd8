// Who may import whom: STYLE section 2 as data. A new row, arrow or package comes with its reason in docs/decisions/.

export interface Row {
  /** Folders of src whose files may be imported. */
  readonly folders: readonly string[]
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[]
  /** Packages; `node:` stands for everything Node brings along. */
  readonly packages: readonly string[]
}

const everythingBelow = ['model', 'edit', 'layout', 'analysis', 'exchange', 'wire', 'doc', 'live']

/** By folder of src, plus `main` (src/main.tsx) and `server`. A folder may always import itself. */
export const law: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['model', { folders: [], packages: ['valibot', 'fractional-indexing'] }],
  ['edit', { folders: ['model'], packages: [] }],
  ['layout', { folders: ['model'], packages: ['elkjs'] }],
  ['analysis', { folders: ['model'], packages: [] }],
  ['exchange', { folders: ['model', 'layout', 'analysis'], packages: ['valibot', 'fflate'] }],
  ['wire', { folders: ['model'], packages: ['valibot'] }],
  ['doc', { folders: ['model'], packages: ['yjs'] }],
  ['live', { folders: ['model', 'wire', 'doc'], packages: ['yjs', 'y-websocket', 'y-protocols', 'lib0', 'valibot'] }],
  ['store', { folders: everythingBelow, packages: ['zustand', 'elkjs'] }],
  ['i18n', { folders: [], packages: ['@lingui/core', '@lingui/message-utils'] }],
  [
    'ui',
    {
      folders: ['store', 'model', 'analysis', 'i18n'],
      // It draws what they made, and asks store to make it: docs/decisions/002-layers.md.
      types: ['layout', 'exchange'],
      packages: [
        'react',
        'react-dom',
        '@xyflow/react',
        '@base-ui/react',
        'lucide-react',
        'html-to-image',
        '@fontsource/inter',
        '@fontsource/atkinson-hyperlegible-next',
        '@fontsource/source-serif-4',
      ],
    },
  ],
  ['main', { folders: ['ui', 'store', 'i18n'], packages: ['react', 'react-dom'] }],
  [
    'server',
    {
      folders: ['model', 'wire', 'doc', 'layout', 'analysis', 'exchange'],
      packages: ['node:', 'ws', 'yjs', 'y-protocols', 'lib0', 'fastify', '@fastify/static', 'valibot', 'openid-client'],
    },
  ],
])

/** They touch no clock and no chance; the compiler and the linter keep the screen and the network from them. */
export const pureFolders: readonly string[] = ['model', 'edit', 'layout', 'analysis', 'exchange']

/** The only files of the server that may read the environment. */
export const environmentReaders: readonly string[] = ['server/main.ts', 'server/manageLink.ts', 'server/config.ts']
