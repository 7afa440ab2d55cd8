import { pathToFileURL } from 'node:url'

import { compileMessage } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const serverPort = process.env.PORT ?? '4680'
const server = `http://127.0.0.1:${serverPort}`

export default defineConfig({
  // The React Compiler spares hand-written memo; docs/decisions/001-tools.md says when to drop it.
  plugins: [react({ compiler: true }), compiledMessages()],
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'] },
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
  },
  server: {
    port: Number(process.env.CLIENT_PORT ?? 5173),
    proxy: {
      // The Host header stays as the browser sent it, so that the server's check of the Origin holds here too.
      '/api': { target: server, changeOrigin: false },
      '/healthz': { target: server, changeOrigin: false },
      '/readyz': { target: server, changeOrigin: false },
      '/sync': { target: server, changeOrigin: false, ws: true },
    },
  },
})

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
