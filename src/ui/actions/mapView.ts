/** What the canvas lets the action table do to its view. The canvas comes late and goes: it offers itself here. */
export interface MapView {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** Back to the size cards are read at. */
  readonly zoomToRead: () => void
  /** The whole map. */
  readonly fit: () => void
}

let offered: MapView | null = null

/** Offers a canvas's view until the way to stop, which is given, is taken. */
export function offerMapView(view: MapView): () => void {
  offered = view
  return () => {
    if (offered === view) offered = null
  }
}

/** The view of the canvas that stands; null where none does. */
export function mapView(): MapView | null {
  return offered
}
