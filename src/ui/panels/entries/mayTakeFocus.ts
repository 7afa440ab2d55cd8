/** Whether the page's focus may go to an entry: it is in table or outline already, or nowhere. */
export function mayTakeFocus(): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return true
  return active.closest('table, [data-outline], [data-entries]') !== null && active.closest('input, textarea') === null
}
