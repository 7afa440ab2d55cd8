/** Fetches the metrics of the fonts that few maps are set in, so that those in Inter load nothing more. */
import { addFace, fontAtHand } from '../layout/fonts/faces.ts'
import type { FontMetrics } from '../layout/fonts/metrics.ts'
import type { MapFont } from '../model/font.ts'

/** Whether a map in this font can be laid out at once. */
export function hasFont(font: MapFont): boolean {
  return fontAtHand(font) === font
}

/** Ends when the font can be measured or cannot be had; then the map is laid out, and drawn, in Inter. */
export async function loadFont(font: MapFont): Promise<void> {
  if (hasFont(font)) return
  const metrics = await metricsOf(font).catch(() => null)
  if (metrics !== null) addFace(font, metrics)
}

async function metricsOf(font: MapFont): Promise<FontMetrics | null> {
  switch (font) {
    case 'inter':
      return null
    case 'atkinson':
      return (await import('../layout/fonts/atkinson.ts')).METRICS
    case 'sourceSerif':
      return (await import('../layout/fonts/sourceSerif.ts')).METRICS
  }
}
