/** Holds the interface to its parts: what is pressed or filled in is made accessible once, in `src/ui/parts`. */
import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const ui = new URL('../../src/ui/', import.meta.url)

function read(pattern: string): readonly { readonly path: string; readonly text: string }[] {
  return globSync(pattern, { cwd: ui }).map((path) => ({ path, text: readFileSync(new URL(path, ui), 'utf8') }))
}

const outside = read('**/*.tsx').filter(({ path }) => !path.startsWith('parts/'))
const styles = read('**/*.css').filter(({ path }) => path !== 'tokens.css')

/** What a browser gives of its own to be pressed or filled in. */
const OWN = /<(button|input|select|textarea|dialog|a|option|progress)(?=[\s>])/g

/** Where the browser's own element stands outside of the parts, and why no part would do. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'CardTitleField.tsx': 'a title typed in the place where it stands, without a label of its own in sight',
  'canvas/OpenCanvasMenu.tsx': 'the spot a menu hangs on: nothing is seen of it',
  'canvas/comments/CommentMarkers.tsx': 'signs on the drawing, which follow it',
  'canvas/controls/Legend.tsx': 'drawn over the map, in the size of its bars',
  'canvas/controls/Minimap.tsx': 'a small map that is dragged in',
  'canvas/controls/ZoomBar.tsx': 'drawn over the map, in the size of its bars',
  'canvas/lanes/Backdrop.tsx': 'the "+" in a cell of the drawing, which follows its zoom',
  'canvas/lanes/Rails.tsx': 'headers that move with the map at every frame',
  'canvas/surround/Surround.tsx': 'the title block of the drawing, which follows its zoom',
  'pages/arriving/SignInLink.tsx': 'leads out of the program, which `Link` is not for',
  'pages/editor/SkipLinks.tsx': 'links within the page, which `Link` is not for',
  'pages/editor/TopBar.tsx': 'the title of the map, which is the heading of the page and typed in place',
  'pages/home/ListTools.tsx': 'a search field inside `Field`, whose label and hint it wears',
  'pages/home/MapPicks.tsx': 'maps that are picked by their titles, with where each is now',
  'pages/home/StartChoices.tsx': 'radio buttons with a text under each',
  'pages/review/ReviewRound.tsx': 'how many answers are given, as a bar: there is no such part',
  'panels/about/AboutMap.tsx': 'links that leave the program, which `Link` is not for',
  'panels/audit/AuditDialog.tsx': 'a file to download, which `Link` is not for',
  'panels/comments/EntryComments.tsx': 'a count beside the title of a card, which is pressed',
  'panels/comments/MentionField.tsx': 'a text in which people are found by "@"',
  'panels/dialogs/PathwayColorChoice.tsx': 'radio buttons with a swatch each',
  'panels/dialogs/font/FontChoice.tsx': 'radio buttons with a text under each',
  'panels/dialogs/logo/LogoField.tsx': 'chooses a file inside `Field`, whose label and hint it wears',
  'panels/entries/CardEntry.tsx': 'the title of a card, which is pressed, walked over by arrow keys and typed in',
  'panels/entries/PinnedList.tsx': 'a note in full, which is pressed as a whole',
  'panels/find/FilterChips.tsx': 'a condition that goes when it is pressed',
  'panels/find/FindBar.tsx': 'the search field of a bar, which is named by the bar',
  'panels/importing/SheetCell.tsx': 'a press anywhere on a cell of a table, walked over by arrow keys',
  'panels/inspector/DayField.tsx': "a day by the browser's calendar inside `Field`",
  'panels/outline/OutlineLane.tsx': 'a heading that folds what is under it',
  'panels/people/ColorChoice.tsx': 'radio buttons that are swatches',
  'panels/reviews/NewRoundDialog.tsx': "a day by the browser's calendar inside `Field`",
  'panels/reviews/RoundDayDialog.tsx': "a day by the browser's calendar inside `Field`",
  'panels/sharing/GrantForm.tsx': "radio buttons with a text under each, and a day by the browser's calendar",
  'panels/status/PublishDialog.tsx': 'the published page in a window of its own, which `Link` is not for',
}

/** Where the library under the parts is used outside of them, and why. */
const LIBRARY: Readonly<Record<string, string>> = {
  'panels/comments/MentionField.tsx': 'a text of several lines with a list of people, which no part has',
  'panels/inspector/SocField.tsx': 'a list of 867 occupations found in a file of its own, with codes beside titles',
}

/** A color, a duration or a size of type that is no token. */
const RAW = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(|\b[\d.]+m?s\b|font-size:\s*[\d.]+(px|rem|em)/gi

describe('the parts', () => {
  it('are all that is pressed or filled in, but for what has a reason', () => {
    const found = outside.filter(({ text }) => text.match(OWN) !== null).map(({ path }) => path)
    expect(found.toSorted()).toEqual(Object.keys(EXCEPTIONS).toSorted())
  })

  it('alone use the library they are made of', () => {
    const found = outside.filter(({ text }) => text.includes("from '@base-ui/")).map(({ path }) => path)
    expect(found.toSorted()).toEqual(Object.keys(LIBRARY))
  })

  it('hold what is fetched late, by a Panel or by `late`: a file that does not come never takes the page with it', () => {
    const found = outside.filter(({ text }) => text.includes('<Suspense') && text.includes('lazy('))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it('and every style take colors, durations and sizes of type from the tokens', () => {
    const found = styles.flatMap(({ path, text }) =>
      [...text.replaceAll(/\/\*[^]*?\*\/|url\([^)]*\)/g, '').matchAll(RAW)].map(([raw]) => `${path}: ${raw}`),
    )
    expect(found).toEqual([])
  })
})
