// A project small enough to be made for one test: packages that are "installed", a client that is "built", a server of one line.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { pinnedNode, projectRoot } from '../../scripts/run.mjs'

/** An empty folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-frame-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a text file, with the folders it needs. */
export function write(root: string, path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Writes a program that the shell can start. */
export function writeProgram(root: string, path: string, text: string): string {
  write(root, path, text)
  const file = join(root, path)
  chmodSync(file, 0o755)
  return file
}

/** A lock file of one package for every machine and one for another kind of machine. */
export function lockText(version: string): string {
  return JSON.stringify({
    packages: {
      '': { name: 'small' },
      'node_modules/a': { version, integrity: `sha512-${version}` },
      'node_modules/only-elsewhere': { version, integrity: 'sha512-else', optional: true },
    },
  })
}

/** What npm notes inside node_modules once it has installed that lock file here. */
export function installedText(version: string): string {
  return JSON.stringify({ packages: { 'node_modules/a': { version, integrity: `sha512-${version}` } } })
}

/** Puts the real pinned Node where a project expects it. */
export function linkPinnedNode(root: string): void {
  const place = pinnedNode(root)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(pinnedNode(), place)
}

/** A project whose packages npm has just installed, with our scripts and this server. */
export function makeProject(serverText: string): string {
  const root = makeFolder()
  cpSync(join(projectRoot, 'scripts'), join(root, 'scripts'), { recursive: true })
  write(root, 'package.json', '{"type":"module"}')
  write(root, 'package-lock.json', lockText('1.0.0'))
  write(root, 'node_modules/.package-lock.json', installedText('1.0.0'))
  linkPinnedNode(root)
  write(root, 'src/main.tsx', 'export {}')
  write(root, 'server/main.ts', serverText)
  // Stands for Vite: notes that it ran and makes what a build makes.
  write(
    root,
    'node_modules/vite/bin/vite.js',
    `const fs = require('node:fs')
     fs.appendFileSync('builds.log', 'built\\n')
     if (fs.existsSync('src/broken')) process.exit(3)
     fs.mkdirSync('dist', { recursive: true })
     fs.writeFileSync('dist/index.html', '')`,
  )
  write(root, 'node_modules/vite/package.json', '{"type":"commonjs"}')
  return root
}
