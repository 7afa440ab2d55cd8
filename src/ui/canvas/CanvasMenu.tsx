import { lazy, Suspense } from 'react'

import { useBoard } from './board.ts'

const OpenCanvasMenu = lazy(async () => ({ default: (await import('./OpenCanvasMenu.tsx')).OpenCanvasMenu }))

/** The menu of what was right-clicked: a card, a cell, a link or a lane. */
export function CanvasMenu() {
  const menu = useBoard((board) => board.menu)
  return menu === null ? null : (
    <Suspense fallback={null}>
      <OpenCanvasMenu menu={menu} />
    </Suspense>
  )
}
