import type { Page } from '@playwright/test'

import { generateMap } from '../../scripts/generateMap.ts'
import { card } from './board.ts'
import { importFile, mapFile } from './importing.ts'
import { expect, openMap, test } from './trellis.ts'

const SHEET = 'Level,Pathway,Occupation,Job postings\r\nCertificate,Web,Web developer,12\r\nDegree,Web,Engineer,7\r\n'

/** What a page could do that would break its policy, tried in the page itself; gives what became of each. */
async function breakIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const outcomes: Record<string, string> = {}
    const attempt = (name: string, act: () => unknown): void => {
      try {
        act()
        outcomes[name] = 'done'
      } catch {
        outcomes[name] = 'refused'
      }
    }
    const box = document.body.appendChild(document.createElement('div'))
    attempt('innerHTML', () => (box.innerHTML = '<img src=x onerror="globalThis.hacked = true">'))
    attempt('insertAdjacentHTML', () => box.insertAdjacentHTML('beforeend', '<b>x</b>'))
    attempt('srcdoc', () => (document.createElement('iframe').srcdoc = '<script>parent.hacked = true</script>'))
    attempt('parser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html'))
    attempt('worker', () => new Worker('/assets/any.js'))
    attempt('worker of a blob', () => new Worker(URL.createObjectURL(new Blob(['']))))
    attempt('another policy', () => globalThis.trustedTypes?.createPolicy('mine', { createScriptURL: (to) => to }))
    attempt('the same policy again', () =>
      globalThis.trustedTypes?.createPolicy('trellis', { createScriptURL: (to) => to }),
    )
    attempt('script text', () => {
      const script = document.createElement('script')
      script.text = 'globalThis.hacked = true'
      box.append(script)
    })
    attempt('script by its words', () => {
      const script = document.createElement('script')
      script.append('globalThis.hacked = true')
      box.append(script)
    })
    attempt('handler', () => {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'globalThis.hacked = true')
      box.append(button)
      button.click()
    })
    attempt('javascript link', () => {
      const link = document.createElement('a')
      link.href = 'javascript:globalThis.hacked = true'
      box.append(link)
      link.click()
    })
    attempt('base', () => {
      const base = document.createElement('base')
      base.href = 'https://evil.example/'
      document.head.append(base)
      if (document.baseURI.includes('evil')) throw new Error('The base was taken')
    })
    attempt('style', () => {
      const style = document.createElement('style')
      style.textContent = 'body { outline: 7px solid red }'
      document.head.append(style)
    })
    attempt('form', () => {
      const form = document.createElement('form')
      form.action = 'https://evil.example/'
      box.append(form)
      form.submit()
    })
    outcomes['request'] = await fetch('https://evil.example/').then(
      () => 'done',
      () => 'refused',
    )
    const picture = new Image()
    picture.src = 'https://evil.example/pixel.png'
    outcomes['picture'] = await picture.decode().then(
      () => 'done',
      () => 'refused',
    )
    outcomes['hacked'] = String('hacked' in globalThis)
    outcomes['outline'] = getComputedStyle(document.body).outlineWidth
    outcomes['base'] = document.baseURI.includes('evil') ? 'taken' : 'refused'
    return outcomes
  })
}

test('[5] a map, its workers, pictures and imports need nothing the policy forbids @together', async ({
  page,
  trellis,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // A breach of the policy is an error on the console, which the page's fixture takes none of: see watchPage.
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
  const id = await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018')
  await openMap(page, trellis, id, 'map')
  await expect(card(page, 'Software Engineers')).toBeVisible()

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('img')).toBeVisible()
  for (const format of ['SVG', 'PNG']) {
    await exporting.getByText(format, { exact: true }).click()
    const arriving = page.waitForEvent('download')
    await exporting.getByRole('button', { name: 'Download' }).click()
    expect((await arriving).suggestedFilename()).toBe(`Louisville-IT-2018.${format.toLowerCase()}`)
    await expect(exporting.getByText('Saved as')).toBeVisible()
  }
  await exporting.getByRole('button', { name: 'Copy what I see' }).click({ noWaitAfter: true })
  await expect(exporting.getByText('Copied. Paste it where you need it.')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tidy…' }).click()
  const tidy = page.getByRole('region', { name: 'Tidy' })
  await tidy.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import a spreadsheet…' }).click()
  const wizard = page.getByRole('dialog', { name: /Import a spreadsheet/ })
  const buffer = Buffer.from(SHEET)
  await wizard
    .locator('input[type="file"]')
    .setInputFiles({ name: 'sheet.csv', mimeType: 'application/octet-stream', buffer })
  await wizard.getByRole('button', { name: 'Preview' }).click()
  await expect(wizard.getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')

  // So large a map is laid out by a worker.
  await importFile(page, 'large.json', mapFile(generateMap({ cards: 200, seed: 5 })))
  await expect.poll(() => workers.some((path) => path.includes('pictureWorker'))).toBe(true)
  await expect(page.getByText('Patient care').first()).toBeVisible()
  expect(workers.map((path) => /^\/assets\/(\w+)/.exec(path)?.[1])).toEqual(
    expect.arrayContaining(['pictureWorker', 'sheetWorker', 'tidyWorker']),
  )
})

test('[5] somebody’s code that has got into a page can add nothing, run nothing and send nothing @together', async ({
  context,
  trellis,
}) => {
  const id = await trellis.createMap('Louisville IT (2018)', 'louisville-it-2018')
  // Not the fixture's page, which may not complain: here the browser does so all the time.
  const other = await context.newPage()
  const said: string[] = []
  other.on('console', (message) => said.push(message.text()))
  await openMap(other, trellis, id, 'map')
  await expect(card(other, 'Software Engineers')).toBeVisible()
  expect(await breakIn(other)).toEqual({
    innerHTML: 'refused',
    insertAdjacentHTML: 'refused',
    srcdoc: 'refused',
    parser: 'refused',
    worker: 'refused',
    'worker of a blob': 'refused',
    'another policy': 'refused',
    'the same policy again': 'refused',
    'script text': 'refused',
    // These may be tried; the browser does not run them.
    'script by its words': expect.any(String),
    handler: expect.any(String),
    'javascript link': 'done',
    style: 'done',
    form: 'done',
    base: 'refused',
    request: 'refused',
    picture: 'refused',
    hacked: 'false',
    outline: expect.not.stringMatching('7px'),
  })
  expect(other.url()).toContain(`${trellis.url}/m/${id}`)
  // The browser says why, each time.
  for (const reason of [
    ...["requires 'TrustedHTML'", "requires 'TrustedScript'", "requires 'TrustedScriptURL'", '"trusted-types trellis"'],
    ...["script-src 'self'", "style-src 'self'", '"connect-src ', '"img-src ', '"base-uri '],
  ]) {
    await expect.poll(() => said.some((line) => line.includes(reason)), reason).toBe(true)
  }
})
