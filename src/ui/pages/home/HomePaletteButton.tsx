import { Search } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'

import { isMacKeyboard, isPressed, PALETTE_KEYS, writeShortcut } from '../../actions/shortcut.ts'
import { ErrorBoundary } from '../../parts/ErrorBoundary.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { LateWords, useWords } from '../../words.tsx'
import { late } from '../../parts/late.tsx'

const HomePalette = late(async () => (await import('../../panels/palette/HomePalette.tsx')).HomePalette)

/** Opens the command palette of the home page, by its key too. */
export function HomePaletteButton() {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)

  useEffect(() => {
    const isMac = isMacKeyboard()
    const handleKey = (event: KeyboardEvent): void => {
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      if (event.defaultPrevented || isInDialog || !isPressed(PALETTE_KEYS, event, isMac)) return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [])

  return (
    <>
      <IconButton
        label={t('palette.titleHome')}
        icon={Search}
        shortcut={writeShortcut(PALETTE_KEYS, isMacKeyboard(), () => t('key.control'))}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      />
      {isOpen ? (
        <ErrorBoundary renderFallback={() => null}>
          <Suspense fallback={null}>
            <LateWords>
              <HomePalette onClose={() => setIsOpen(false)} />
            </LateWords>
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  )
}
