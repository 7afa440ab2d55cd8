/** A detailed occupation of the Standard Occupational Classification 2018. */
export interface SocOccupation {
  /** Such as `15-1232`. */
  readonly code: string
  /** The official title, in English. */
  readonly title: string
}

/**
 * The code meant by what was typed, as the classification writes it: `151232`, `15 1232`, `15–1232` and the
 * longer codes of O*NET (`15-1232.00`) are all `15-1232`. Null when it is no whole code.
 */
export function readSocCode(typed: string): string | null {
  const parts = /^(\d{2})[-\s‐-―]?(\d{4})(?:\.\d{2})?$/.exec(typed.trim())
  return parts === null ? null : `${parts[1]}-${parts[2]}`
}

/** The occupation of a code; null for a code the classification does not have. */
export function findSocCode(occupations: readonly SocOccupation[], code: string): SocOccupation | null {
  return occupations.find((one) => one.code === code) ?? null
}

/** Whether a code stands for a group of occupations, as `15-0000` and `15-1250` do. */
export function isSocGroup(occupations: readonly SocOccupation[], code: string): boolean {
  const begin = code.replace(/0+$/, '')
  return begin !== code && occupations.some((one) => one.code.startsWith(begin))
}
