/** Design tokens as plain colors, for what is painted on a canvas and cannot read CSS by itself. */
import { useEffect, useRef, useState } from 'react'

import type { GapBand } from '../../../analysis/gap.ts'
import type { MapFont } from '../../../model/font.ts'
import type { PathwayColor } from '../../../model/pathway.ts'

export interface Palette {
  readonly field: string
  readonly surface: string
  readonly sunken: string
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly lineStrong: string
  readonly focus: string
  readonly ok: string
  readonly warn: string
  readonly warnSoft: string
  readonly pathway: { readonly [C in PathwayColor]: string }
  readonly pathwaySoft: { readonly [C in PathwayColor]: string }
  readonly band: { readonly [B in GapBand]: { readonly ink: string; readonly fill: string; readonly line: string } }
  readonly person: readonly string[]
  readonly font: string
}

const PERSONS = 8

/** The palette of the theme in use, with a map's font; another object as soon as one of them changes. */
export function usePalette(font: MapFont): Palette {
  const [palette, setPalette] = useState(() => readPalette(font))
  const fontRead = useRef(font)
  useEffect(() => {
    const reread = (): void => setPalette(readPalette(font))
    if (fontRead.current !== font) reread()
    fontRead.current = font
    const watched = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
      (query) => window.matchMedia(query),
    )
    for (const media of watched) media.addEventListener('change', reread)
    const observer = new MutationObserver(reread)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
    return () => {
      for (const media of watched) media.removeEventListener('change', reread)
      observer.disconnect()
    }
  }, [font])
  return palette
}

/** Reads tokens through an element's color, which the browser resolves whatever the token is written as. */
function readPalette(font: MapFont): Palette {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.dataset['font'] = font
  probe.style.fontFamily = 'var(--font-map)'
  document.body.append(probe)
  const color = (token: string): string => {
    probe.style.color = `var(--${token})`
    return getComputedStyle(probe).color
  }
  const palette: Palette = {
    field: color('color-field'),
    surface: color('color-surface'),
    sunken: color('color-sunken'),
    text: color('color-text'),
    muted: color('color-text-muted'),
    line: color('color-line'),
    lineStrong: color('color-line-strong'),
    focus: color('color-focus'),
    ok: color('color-ok'),
    warn: color('color-warn'),
    warnSoft: color('color-warn-soft'),
    pathway: accents(color),
    pathwaySoft: accents(color, '-soft'),
    band: bandColors(color),
    person: Array.from({ length: PERSONS }, (_, at) => color(`person-${at}`)),
    font: getComputedStyle(probe).fontFamily,
  }
  probe.remove()
  return palette
}

function accents(color: (token: string) => string, suffix = ''): { readonly [C in PathwayColor]: string } {
  const accent = (name: PathwayColor): string => color(`pathway-${name}${suffix}`)
  return {
    blue: accent('blue'),
    purple: accent('purple'),
    green: accent('green'),
    orange: accent('orange'),
    teal: accent('teal'),
    pink: accent('pink'),
    olive: accent('olive'),
    indigo: accent('indigo'),
  }
}

function bandColors(color: (token: string) => string): Palette['band'] {
  const colors = (band: GapBand): Palette['band'][GapBand] => ({
    ink: color(`band-${band}-ink`),
    fill: color(`band-${band}-fill`),
    line: color(`band-${band}-line`),
  })
  return {
    gap: colors('gap'),
    mildGap: colors('mildGap'),
    balanced: colors('balanced'),
    mildOversupply: colors('mildOversupply'),
    oversupply: colors('oversupply'),
    notEnoughData: colors('notEnoughData'),
  }
}
