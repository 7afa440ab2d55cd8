import { defineConfig } from 'vitest/config'

/** Property tests and tests over real sockets and disks may be slow on a small machine: they are never judged by time. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }
const slowFolders = ['test/property/**', 'test/sync/**', 'test/server/**', 'test/e2e/**']

export default defineConfig({
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols'] },
  test: {
    environment: 'node',
    setupFiles: ['test/helpers/chances.ts'],
    // All cores: left to itself vitest keeps one free, which on a machine of two is half of it.
    maxWorkers: '100%',
    ...patient,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: slowFolders },
      },
      {
        extends: true,
        test: { name: 'property', include: ['test/{property,sync}/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
})
