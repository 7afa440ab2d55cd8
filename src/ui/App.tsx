import { Suspense, useState } from 'react'

import type { Words } from '../i18n/t.ts'
import { useMe } from '../store/me.ts'
import { ArrivingPage, CollectionPage, EditorPage, HomePage, PublishedPage, ReviewPage } from './pages/pages.ts'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { Panel } from './parts/Panel.tsx'
import { Toasts } from './parts/Toasts.tsx'
import { Tooltips } from './parts/Tooltips.tsx'
import { useRoute } from './router.ts'
import { LateWords, PageWords, WordsProvider } from './words.tsx'

interface AppProps {
  /** Words at hand when the page opens. */
  readonly firstWords?: Words
  /** The key of the link the page was opened by; null without one. */
  readonly linkKey?: string | null
}

/** The whole interface: the page of the route, and what floats above every page. */
export function App({ firstWords, linkKey = null }: AppProps) {
  const language = useMe((me) => me.language)
  // It lives no longer than it takes to come in.
  const [key, setKey] = useState(linkKey)
  return (
    <WordsProvider language={language} first={firstWords ?? null}>
      <Panel>
        {key === null ? (
          <Page />
        ) : (
          <LateWords>
            <ArrivingPage linkKey={key} onDone={setKey} />
          </LateWords>
        )}
      </Panel>
      <Suspense fallback={null}>
        <Toasts />
        <Tooltips />
      </Suspense>
    </WordsProvider>
  )
}

function Page() {
  const route = useRoute()
  switch (route.page) {
    case 'home':
      return (
        <PageWords page="home">
          <HomePage />
        </PageWords>
      )
    case 'collection':
      return (
        <PageWords page="home">
          <CollectionPage key={route.collectionId} collectionId={route.collectionId} />
        </PageWords>
      )
    case 'map':
      return (
        <PageWords page="map">
          <EditorPage mapId={route.mapId} />
        </PageWords>
      )
    case 'published':
      return (
        <PageWords page="map">
          <PublishedPage key={route.publicId} publicId={route.publicId} />
        </PageWords>
      )
    case 'review':
      return (
        <LateWords>
          <ReviewPage mapId={route.mapId} roundId={route.roundId} />
        </LateWords>
      )
    case 'notFound':
      return <NotFoundPage />
  }
}
