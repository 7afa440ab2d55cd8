import { useEffect, useState } from 'react'

import type { SvgOptions } from '../../../exchange/svg.ts'
import { exportSvg } from '../../../store/exporting.ts'
import { useMap } from '../../../store/map.ts'
import { fontCssFor } from './fonts.ts'

export interface Preview {
  /** The picture itself; null until it is drawn as `options` ask for, also while an older one is still shown. */
  readonly svg: string | null
  /** Its address for an `<img>`. */
  readonly url: string | null
  readonly hasFailed: boolean
}

const NOTHING: Preview = { svg: null, url: null, hasFailed: false }

/**
 * The picture that would be saved, drawn anew when the map, its layout or the options change.
 * `key` tells when the words or the size of `options` are others.
 */
export function usePreview(options: Omit<SvgOptions, 'fontCss'>, key: string): Preview {
  const map = useMap((state) => state.map)
  const picture = useMap((state) => state.picture)
  const { showsGaps } = options
  const wanted = `${key} ${showsGaps}`
  const [drawn, setDrawn] = useState({ ...NOTHING, wanted })

  useEffect(() => {
    let isWanted = true
    let url: string | null = null
    const draw = async (): Promise<void> => {
      const plain = exportSvg({ ...options, fontCss: '' })
      if (plain === null || picture === null) return
      const svg = exportSvg({ ...options, fontCss: await fontCssFor(picture.font, plain) })
      if (!isWanted || svg === null) return
      url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
      setDrawn({ svg, url, hasFailed: false, wanted })
    }
    draw().catch(() => {
      if (isWanted) setDrawn({ ...NOTHING, hasFailed: true, wanted })
    })
    return () => {
      isWanted = false
      if (url !== null) URL.revokeObjectURL(url)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `wanted` stands for the options, which are made anew each time
  }, [map, picture, wanted])

  return drawn.wanted === wanted ? drawn : { ...drawn, svg: null }
}
