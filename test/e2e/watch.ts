import type { Page } from '@playwright/test'

/**
 * Collects what a page should never do: write errors to its console, throw, break the content security policy,
 * or ask anything of another server.
 */
export function watchPage(page: Page, url: string): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
  page.on('request', (request) => {
    const asked = request.url()
    if (!isOwn(asked, url)) complaints.push(`request: ${asked}`)
  })
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(url).host) complaints.push(`socket: ${socket.url()}`)
  })
  return complaints
}

/** Data and blob addresses are the page's own; so is everything on its server. */
function isOwn(asked: string, url: string): boolean {
  return asked.startsWith('data:') || asked.startsWith('blob:') || asked === url || asked.startsWith(`${url}/`)
}
