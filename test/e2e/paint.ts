/** Looks into a picture: a file that is there may still be blank, or lack every link. */
import type { Page } from '@playwright/test'

export interface Paint {
  readonly width: number
  readonly height: number
  /** How many different colors there are, of 4 bits a channel. */
  readonly colors: number
  /** The share of pixels that are about the color asked for, 0 to 1. */
  readonly share: number
  /** Largest difference of brightness, 0 to 255, in the few pixels around the spot asked for. */
  readonly contrast: number
}

export interface Look {
  /** A color as `#rrggbb`. */
  readonly color: string
  /** As shares of width and height. */
  readonly spot?: { readonly x: number; readonly y: number }
}

/** Decodes a PNG in the browser and gives what is painted in it. Throws when it is no picture. */
export async function paintOf(page: Page, png: Buffer, look: Look): Promise<Paint> {
  return page.evaluate(
    async ({ base64, color, spot }) => {
      /** Channels may be this far apart and still be one color: edges are smoothed. */
      const near = 12
      const around = 4
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { width, height } = bitmap
      const ink = new OffscreenCanvas(width, height).getContext('2d')
      if (ink === null) throw new Error('This browser gives no canvas')
      ink.drawImage(bitmap, 0, 0)
      const { data } = ink.getImageData(0, 0, width, height)
      const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
      const seen = new Set<number>()
      let count = 0
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
        seen.add((red >> 4) * 256 + (green >> 4) * 16 + (blue >> 4))
        const [r = 0, g = 0, b = 0] = wanted
        if (Math.abs(red - r) <= near && Math.abs(green - g) <= near && Math.abs(blue - b) <= near) count += 1
      }
      let [least, most] = [255, 0]
      const [middleX, middleY] = [Math.round(spot.x * width), Math.round(spot.y * height)]
      for (let y = middleY - around; y <= middleY + around; y += 1) {
        for (let x = middleX - around; x <= middleX + around; x += 1) {
          const at = 4 * (y * width + x)
          const brightness = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
          least = Math.min(least, brightness)
          most = Math.max(most, brightness)
        }
      }
      return { width, height, colors: seen.size, share: count / (width * height), contrast: most - least }
    },
    { base64: png.toString('base64'), color: look.color, spot: look.spot ?? { x: 0.5, y: 0.5 } },
  )
}
