import { useBoard } from './board.ts'
import { late } from '../parts/late.tsx'

const OpenCanvasMenu = late(async () => (await import('./OpenCanvasMenu.tsx')).OpenCanvasMenu)

/** The menu of what was right-clicked: a card, a cell, a link or a lane. */
export function CanvasMenu() {
  const menu = useBoard((board) => board.menu)
  return menu === null ? null : <OpenCanvasMenu menu={menu} />
}
