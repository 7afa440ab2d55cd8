/** The canvas as it is on the screen now, as a PNG; null when it is not there or cannot be drawn. */
export async function copySeen(): Promise<Blob | null> {
  const canvas = document.querySelector<HTMLElement>('.react-flow')
  if (canvas === null) return null
  try {
    const { toBlob } = await import('html-to-image')
    const backgroundColor = getComputedStyle(canvas).backgroundColor
    return await toBlob(canvas, { pixelRatio: 2, backgroundColor, filter: isPicture })
  } catch {
    return null
  }
}

/** Leaves out what is there for the hand: controls and menus. */
function isPicture(node: Node): boolean {
  return !(node instanceof HTMLElement && node.dataset['control'] !== undefined)
}
