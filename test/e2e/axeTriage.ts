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
    element:
      /^<(nav|header|div|main|section|aside|p|button)\b(?![^>]*focus-guard)[^>]*aria-hidden="true"(?![^>]*aria-label="(Close|Cerrar)")/,
    seenOn: 'dialog-add',
    why: 'What is behind an open dialog or popover is hidden from ears, and the focus is kept inside.',
    checked: 'By script: 24 times Tab and Shift+Tab in Add and in the settings never left the dialog; November 2026',
  },
  {
    rule: 'aria-hidden-focus',
    element: /^<span data-type="(inside|outside)" aria-hidden="true" tabindex="0" data-base-ui-focus-guard=""/,
    seenOn: 'dialog-add',
    why: 'The guards at both ends of a dialog or a menu: whoever tabs onto one is sent to the other end at once.',
    checked: 'By script: in Add and in the settings no guard had the focus three frames after any Tab; November 2026',
  },
  {
    rule: 'aria-hidden-focus',
    element: /^<button [^>]*aria-hidden="true" aria-label="(Close|Cerrar)"/,
    seenOn: 'table-toast',
    why: 'The cross of a message is hidden from ears as long as the focus is elsewhere; the message itself is said.',
    checked: 'By script: with the focus on it aria-hidden is false and it is found by its role and name; November 2026',
  },
  {
    rule: 'scrollable-region-focusable',
    element: /role="menu"/,
    seenOn: 'menu-more',
    why: 'A menu longer than the window scrolls with the arrow keys, which walk over its rows; it is no tab stop.',
    checked: 'By script: at 1440 x 900 px arrow down reached all 26 rows of More, each in sight; November 2026',
  },
  {
    rule: 'bypass',
    element: /^<html/,
    seenOn: 'home-palette',
    why: 'While the palette is open the page behind it, with its headings and landmarks, is hidden from ears.',
    checked: 'Axe finds heading and landmarks on the same page without the palette (screen home); November 2026',
  },
  {
    rule: 'aria-required-children',
    element: /^<div role="listbox"/,
    seenOn: 'dialog-palette-none',
    why: 'Nothing answers to what was typed: the list is empty, and that is said in words beside it.',
    checked: 'The screen waits until "Nothing matches." is in sight under the field; seen in November 2026',
  },
]
