/**
 * What axe could not decide ("incomplete"), looked at by hand: what it is, why it is fine, and how that was seen.
 * The contrast of words is not listed: where axe cannot tell, `measureInk` measures it by the pixels. An entry that
 * nothing answers to any more on its screen fails the test, as does an open question that no entry answers.
 */
export interface Judged {
  /** Axe's name of the rule. */
  readonly rule: string
  /** The beginning of the element axe asks about. */
  readonly element: RegExp
  /** A screen on which it is found. */
  readonly seenOn: string
  readonly why: string
  /** How it was looked at, and when. */
  readonly checked: string
}

export const JUDGED: readonly Judged[] = [
  {
    rule: 'aria-hidden-focus',
    element: /^<(nav|header|div|main|section|aside|p|button)\b[^>]*aria-hidden="true"/,
    seenOn: 'home-forever',
    why: 'What is behind an open dialog or popover is hidden from ears, and the focus is kept inside.',
    checked: 'Axe says so only while a modal dialog is open; read in the library (markOthers), November 2026',
  },
  {
    rule: 'aria-hidden-focus',
    element: /^<span data-type="(inside|outside)" aria-hidden="true" tabindex="0" data-base-ui-focus-guard=""/,
    seenOn: 'home-menu',
    why: 'The guards at both ends of a dialog or a menu: whoever tabs onto one is sent to the other end at once.',
    checked: 'Read in the library (FloatingFocusManager), November 2026',
  },
  {
    rule: 'bypass',
    element: /^<html/,
    seenOn: 'home-palette',
    why: 'While the palette is open the page behind it, with its headings and landmarks, is hidden from ears.',
    checked: 'The same page without the palette has its heading and its landmarks (screen home), November 2026',
  },
]
