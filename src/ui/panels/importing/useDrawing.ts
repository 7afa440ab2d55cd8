import { useEffect, useState } from 'react'

import type { CareerMap } from '../../../model/map.ts'
import { drawMap } from '../../../store/sheet/sheetPreview.ts'
import { faceWordsFrom } from '../../faceWords.ts'
import { useWords } from '../../words.tsx'
import { exportWords } from '../exporting/exportWords.ts'
import { fontCssFor } from '../exporting/fonts.ts'

interface Drawing {
  /** For an `<img>`; null until it is drawn. */
  readonly url: string | null
  readonly hasFailed: boolean
}

/** Draws a map that is not open. Null draws nothing. */
export function useDrawing(map: CareerMap | null): Drawing {
  const words = useWords()
  const [drawing, setDrawing] = useState<Drawing & { readonly map: CareerMap | null }>({
    url: null,
    hasFailed: false,
    map: null,
  })
  useEffect(() => {
    if (map === null) return
    let isWanted = true
    let url: string | null = null
    const draw = async (): Promise<void> => {
      const { bands, gapMethod } = map.settings
      const options = { words: exportWords(words, bands, gapMethod, new Date()), showsGaps: false, paper: null }
      const plain = await drawMap(map, faceWordsFrom(words), { ...options, fontCss: '' })
      const fontCss = await fontCssFor(map.settings.font, plain)
      const svg = await drawMap(map, faceWordsFrom(words), { ...options, fontCss })
      if (!isWanted) return
      url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
      setDrawing({ url, hasFailed: false, map })
    }
    draw().catch(() => {
      if (isWanted) setDrawing({ url: null, hasFailed: true, map })
    })
    return () => {
      isWanted = false
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [map, words])
  return drawing.map === map ? drawing : { url: null, hasFailed: false }
}
