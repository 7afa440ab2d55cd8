/**
 * Fetches a style sheet that did not come. Vite asks for each once: without this it would be missing for good.
 * Resolves where it did not come again, too.
 */
export async function fetchStyles(href: string): Promise<void> {
  const broken = [...document.querySelectorAll('link')].find((link) => link.href === href && link.sheet === null)
  const again = broken?.cloneNode()
  if (again === undefined) return
  const settled = new Promise((resolve) => {
    again.addEventListener('load', resolve)
    again.addEventListener('error', resolve)
  })
  broken?.replaceWith(again)
  await settled
}
