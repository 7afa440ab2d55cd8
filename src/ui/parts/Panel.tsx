import { RotateCcw } from 'lucide-react'
import { Suspense } from 'react'
import type { ReactNode } from 'react'

import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { isFetchFailure } from './late.tsx'
import { StateMessage } from './StateMessage.tsx'

/**
 * A part that is fetched late and may break alone: a sign while it comes (nothing at all for `waiting={null}`),
 * words and a way back if it fails.
 */
export function Panel({ children, waiting }: { readonly children: ReactNode; readonly waiting?: ReactNode }) {
  const { t } = useWords()
  const sign = waiting === undefined ? <StateMessage isBusy title={t('shell.loading')} /> : waiting
  return (
    <ErrorBoundary renderFallback={(retry, error) => <Broken retry={retry} error={error} />}>
      <Suspense fallback={sign}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function Broken({ retry, error }: { readonly retry: () => void; readonly error: unknown }) {
  const { t } = useWords()
  // A file that could not be fetched stays refused until the page is loaded anew.
  if (isFetchFailure(error)) {
    return (
      <StateMessage title={t('shell.chunkFailed')} text={t('shell.chunkFailedText')} isAlert>
        <Button icon={RotateCcw} onClick={() => location.reload()}>
          {t('shell.reload')}
        </Button>
      </StateMessage>
    )
  }
  return (
    <StateMessage title={t('shell.panelBroke')} text={t('shell.panelBrokeText')} isAlert>
      <Button icon={RotateCcw} onClick={retry}>
        {t('shell.retry')}
      </Button>
    </StateMessage>
  )
}
