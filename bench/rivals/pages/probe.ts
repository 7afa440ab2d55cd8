/** What the bench asks of a rival's page. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Probe {
  /** Where the canvas looks: a point of it times `zoom`, plus `x` and `y`, is a point from the pane's corner. */
  readonly getView: () => View
  readonly setView: (view: View) => void
  /** Where a card stands on the map. */
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | null
  /** Whether all of these points of the pane, the middles of cards, show a card. */
  readonly shows: (points: readonly { readonly x: number; readonly y: number }[]) => boolean
  /** The cards the editor has. */
  readonly count: () => number
}

declare global {
  interface Window {
    benchProbe?: Probe
  }
}

/** What the address says: which map, and the view and the pane to open it with. */
export function readAddress() {
  const asked = new URLSearchParams(location.search)
  const number = (name: string): number => Number(asked.get(name) ?? 0)
  const pane = { left: number('left'), top: number('top'), width: number('width'), height: number('height') }
  const view: View = { x: number('x'), y: number('y'), zoom: number('zoom') }
  return { map: asked.get('map') ?? '', pane, view }
}

/** The box the editor fills: where our own canvas stands in its page. */
export function makePane({ left, top, width, height }: ReturnType<typeof readAddress>['pane']): HTMLElement {
  const pane = document.createElement('div')
  Object.assign(pane.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
  document.body.append(pane)
  return pane
}
