import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { readImageHeader } from '../../src/model/imageHeader.ts'
import { checkRecord } from '../../src/model/kinds.ts'
import { Logo, LOGO_BYTES, LOGO_SIDE, logoSize } from '../../src/model/logo.ts'
import { makeSettings } from '../../src/model/settings.ts'
import { bombOf, dataUrl, jpegHeadOf, pngOf, webpHeadOf } from '../helpers/images.ts'

describe('the header of a picture', () => {
  it('tells kind and size of a PNG, a JPEG and all three forms of a WebP', () => {
    expect(readImageHeader(pngOf(12, 7))).toEqual({ type: 'image/png', width: 12, height: 7, isAnimated: false })
    expect(readImageHeader(jpegHeadOf(600, 300))).toMatchObject({ type: 'image/jpeg', width: 600, height: 300 })
    for (const form of ['VP8 ', 'VP8L', 'VP8X'] as const) {
      expect(readImageHeader(webpHeadOf(form, 640, 123)), form).toMatchObject({
        type: 'image/webp',
        width: 640,
        height: 123,
      })
    }
  })

  it('tells what is animated', () => {
    expect(readImageHeader(pngOf(4, 4, '#ffffff', true))?.isAnimated).toBe(true)
    expect(readImageHeader(webpHeadOf('VP8X', 4, 4, true))?.isAnimated).toBe(true)
  })

  it('is null for anything else, and for what is cut off', () => {
    for (const text of ['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'RIFF0000WAVE', '\u00ff\u00d8']) {
      expect(readImageHeader(Buffer.from(text, 'latin1')), text).toBeNull()
    }
    for (const whole of [pngOf(9, 9), jpegHeadOf(9, 9), webpHeadOf('VP8L', 9, 9)]) {
      expect(readImageHeader(whole.subarray(0, 9))).toBeNull()
    }
  })

  it('ends on any bytes whatever', () => {
    const starts = [[], [...pngOf(1, 1).subarray(0, 33)], [0xff, 0xd8], [...webpHeadOf('VP8X', 1, 1)]]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const facts = readImageHeader(Uint8Array.from([...start, ...rest]))
        expect(facts === null || (facts.width > 0 && facts.height > 0)).toBe(true)
      }),
    )
  })
})

describe('a logo', () => {
  const png = pngOf(40, 20)

  it('has the size its own bytes tell', () => {
    expect(logoSize(dataUrl('image/png', png))).toEqual({ width: 40, height: 20 })
    expect(logoSize(dataUrl('image/jpeg', jpegHeadOf(LOGO_SIDE, 8)))).toEqual({ width: LOGO_SIDE, height: 8 })
  })

  it.each([
    ['an address', 'https://example.org/logo.png'],
    ['an SVG', dataUrl('image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['an SVG that says it is a PNG', dataUrl('image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['a JPEG that says it is a PNG', dataUrl('image/png', jpegHeadOf(8, 8))],
    ['one that moves', dataUrl('image/png', pngOf(8, 8, '#000000', true))],
    ['one too long', dataUrl('image/png', bombOf(LOGO_SIDE + 1, 8))],
    ['one that would unpack to gigabytes', dataUrl('image/png', bombOf(60_000, 60_000))],
    ['one of too many bytes', dataUrl('image/png', Buffer.concat([png, Buffer.alloc(LOGO_BYTES)]))],
    ['broken base64', `${dataUrl('image/png', png).slice(0, -3)}*`],
    ['something after it', `${dataUrl('image/png', png)}"/><script>`],
    ['nothing', ''],
  ])('is never %s', (_what, logo) => {
    expect(logoSize(logo)).toBeNull()
    expect(v.is(Logo, logo)).toBe(false)
    expect(checkRecord(makeSettings({ logo }))).toMatchObject({ ok: false, problem: { path: 'logo' } })
  })

  it('may be as large as its limit', () => {
    const room = LOGO_BYTES - png.length
    const logo = dataUrl('image/png', Buffer.concat([png, Buffer.alloc(room)]))
    expect(v.is(Logo, logo)).toBe(true)
  })
})
