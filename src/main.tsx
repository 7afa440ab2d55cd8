import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { loadWords } from './i18n/load.ts'
import { meStore } from './store/me.ts'
import { App } from './ui/App.tsx'
import { preloadPage } from './ui/pages/pages.ts'
import { readRoute } from './ui/router.ts'
import { followTheme } from './ui/theme.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/mapFonts.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root to draw in')

followTheme(document.documentElement)
void draw(root)

/** No `await` outside of a function: a page's file may need this one, and the two would wait for each other. */
async function draw(into: HTMLElement): Promise<void> {
  // Words and page come side by side, so that the first picture waits for the slower of the two alone.
  const route = readRoute(location.href)
  const { language } = meStore.getState()
  const [words] = await Promise.all([loadWords(language, route.page === 'map' ? 'map' : 'home'), preloadPage(route)])
  createRoot(into).render(
    <StrictMode>
      <App firstWords={words} />
    </StrictMode>,
  )
}
