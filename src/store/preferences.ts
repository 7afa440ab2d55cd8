/** Who I am and how I like it, remembered on this machine alone. */

/** How many colors people are told apart by; a person's color is an index below it. */
export const PERSON_COLOR_COUNT = 8

const KEY = 'trellis.me'
const NAME_LIMIT = 60

const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]
const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const HINTS = ['details', 'connect', 'commands'] as const
/** What is told to those who begin. */
export type Hint = (typeof HINTS)[number]

export interface Preferences {
  /** Empty until the person gives one. */
  readonly name: string
  /** Index of the person colors. */
  readonly color: number
  readonly language: Language
  readonly theme: Theme
  /** Whether letters alone are shortcuts: speech input and stray fingers may want them off. */
  readonly usesSingleKeys: boolean
  /** Whether what others change is told to those who listen. */
  readonly hearsOthers: boolean
  /** Hints that were followed or put away: they do not come again. */
  readonly doneHints: readonly Hint[]
}

/** What this machine remembers; where it remembers nothing, the browser's language and a color by chance. */
export function readPreferences(): Preferences {
  const fresh: Preferences = {
    name: '',
    color: Math.floor(Math.random() * PERSON_COLOR_COUNT),
    language: typeof navigator !== 'undefined' && navigator.language.startsWith('es') ? 'es' : 'en',
    theme: 'system',
    usesSingleKeys: true,
    hearsOthers: true,
    doneHints: [],
  }
  const stored = readStored()
  const { name, color, doneHints } = Object.fromEntries(stored)
  return {
    name: typeof name === 'string' ? name.slice(0, NAME_LIMIT) : fresh.name,
    color: typeof color === 'number' && isColor(color) ? color : fresh.color,
    language: LANGUAGES.find((one) => one === stored.get('language')) ?? fresh.language,
    theme: THEMES.find((one) => one === stored.get('theme')) ?? fresh.theme,
    usesSingleKeys: stored.get('usesSingleKeys') !== false,
    hearsOthers: stored.get('hearsOthers') !== false,
    doneHints: Array.isArray(doneHints) ? HINTS.filter((hint) => doneHints.includes(hint)) : fresh.doneHints,
  }
}

/** Remembers. Where the browser forbids it (private window, full disk) the choice holds for this tab alone. */
export function writePreferences(preferences: Preferences): void {
  try {
    globalThis.localStorage?.setItem(KEY, JSON.stringify(preferences))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

function isColor(color: number): boolean {
  return Number.isInteger(color) && color >= 0 && color < PERSON_COLOR_COUNT
}

function readStored(): ReadonlyMap<string, unknown> {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}')
    return new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : [])
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return new Map()
    throw error
  }
}
