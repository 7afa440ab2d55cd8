/** How far apart two colors are, for those who see all of them and for those who do not. */

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/**
 * Simulated sight in linear sRGB, at full severity: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table 1.
 */
const SIGHTS = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

export type Sight = keyof typeof SIGHTS
export const SIGHT_NAMES = ['full', 'protanopia', 'deuteranopia', 'tritanopia'] as const

/** CIEDE2000 difference of two sRGB colors, `#rrggbb`, as someone of this sight sees them. About 1 is just seen side by side. */
export function colorDifference(a: string, b: string, sight: Sight): number {
  return ciede2000(labOf(seen(linear(a), SIGHTS[sight])), labOf(seen(linear(b), SIGHTS[sight])))
}

/** The least difference in any sight. */
export function leastDifference(a: string, b: string): number {
  return Math.min(...SIGHT_NAMES.map((sight) => colorDifference(a, b, sight)))
}

/** Linear sRGB, IEC 61966-2-1. */
function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function seen(color: Triple, matrix: Matrix): Triple {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value))
  const [r, g, b] = times(matrix, color)
  return [clamp(r), clamp(g), clamp(b)]
}

function times([first, second, third]: Matrix, color: Triple): Triple {
  const dot = (row: Triple): number => row[0] * color[0] + row[1] * color[1] + row[2] * color[2]
  return [dot(first), dot(second), dot(third)]
}

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]

/** CIE L*a*b* under D65, CIE 15:2004. */
function labOf(color: Triple): Triple {
  const [x, y, z] = times(TO_XYZ, color)
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

const DEGREE = Math.PI / 180
const power7 = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))

/** CIE 142-2001; written after G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", 2005. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const g = 0.5 * (1 - power7((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2))
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)]
  const [h1, h2] = [hueOf(a1 * (1 + g), b1), hueOf(a2 * (1 + g), b2)]
  const isGray = c1 * c2 === 0
  const turn = isGray ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1
  const hue = isGray
    ? h1 + h2
    : Math.abs(h1 - h2) <= 180
      ? (h1 + h2) / 2
      : h1 + h2 < 360
        ? (h1 + h2 + 360) / 2
        : (h1 + h2 - 360) / 2
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const t =
    1 -
    0.17 * Math.cos((hue - 30) * DEGREE) +
    0.24 * Math.cos(2 * hue * DEGREE) +
    0.32 * Math.cos((3 * hue + 6) * DEGREE) -
    0.2 * Math.cos((4 * hue - 63) * DEGREE)
  const away = (lightness - 50) ** 2
  const dl = (l2 - l1) / (1 + (0.015 * away) / Math.sqrt(20 + away))
  const dc = (c2 - c1) / (1 + 0.045 * chroma)
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEGREE)) / (1 + 0.015 * chroma * t)
  const rotation = -Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * DEGREE) * 2 * power7(chroma)
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh)
}

function hueOf(a: number, b: number): number {
  const degrees = Math.atan2(b, a) / DEGREE
  return degrees < 0 ? degrees + 360 : degrees
}
