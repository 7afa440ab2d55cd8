import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

import { MAP_FORMAT } from '../../src/exchange/writeJson.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { SCHEMA_VERSION } from '../../src/model/migrations.ts'

/** Opens the dialog that makes a map from a file. */
export async function openImport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import from JSON…' }).click()
  return page.getByRole('dialog', { name: 'Import a map' })
}

/** Chooses a file in that dialog and makes the map, which opens. Gives its id. */
export async function importFile(page: Page, name: string, content: Buffer): Promise<string> {
  const before = page.url()
  const dialog = await openImport(page)
  await dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: content })
  await expect(dialog.getByText(`File: ${name}`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Make the map' }).click()
  await expect(dialog).toBeHidden()
  await page.waitForURL((url) => url.href !== before)
  return /\/m\/([a-z0-9_-]+)/.exec(page.url())?.[1] ?? ''
}

/** A map file of these records, as Trellis itself writes one. */
export function mapFile(records: readonly MapRecord[]): Buffer {
  return Buffer.from(JSON.stringify({ format: MAP_FORMAT, version: SCHEMA_VERSION, records }))
}
