import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { loadWords } from './i18n/load.ts'
import { meStore } from './store/me.ts'
import { App } from './ui/App.tsx'
import { preloadArriving, preloadPage } from './ui/pages/pages.ts'
import { readRoute } from './ui/router.ts'
import { followTheme } from './ui/theme.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/mapFonts.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root to draw in')

/** Before the key of a link, in the address's fragment: KEY_FRAGMENT in src/wire/access.ts. */
const KEY_FRAGMENT = '#k='

// Before anything else the key leaves the address, where history, screenshots and shared windows would keep it.
const linkKey = location.hash.startsWith(KEY_FRAGMENT) ? location.hash.slice(KEY_FRAGMENT.length) : null
if (linkKey !== null) history.replaceState(history.state, '', location.pathname + location.search)
// A link opened in a window that shows this very page loads nothing by itself.
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith(KEY_FRAGMENT)) location.reload()
})

followTheme(document.documentElement)
void draw(root)

/** No `await` outside of a function: a page's file may need this one, and the two would wait for each other. */
async function draw(into: HTMLElement): Promise<void> {
  // Words and page come side by side, so that the first picture waits for the slower of the two alone.
  const route = readRoute(location.href)
  const { language } = meStore.getState()
  const page = linkKey === null ? preloadPage(route) : preloadArriving()
  const [words] = await Promise.all([loadWords(language, route.page === 'map' ? 'map' : 'home'), page])
  createRoot(into).render(
    <StrictMode>
      <App firstWords={words} linkKey={linkKey} />
    </StrictMode>,
  )
}
