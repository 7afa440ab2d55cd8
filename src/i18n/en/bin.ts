/** Words of the bin on the home page, and of erasing the maps in it for good. */
export const binEn = {
  'bin.title': 'Bin ({n})',
  'bin.about': 'Maps in the bin can be taken out again.',
  'bin.since': 'Moved to the bin {ago}',
  'bin.restore': 'Restore',
  'bin.backToArchive': '“{title}” is back in the archive.',
  'bin.erase': 'Erase {title} for good…',
  'bin.empty': 'Empty the bin…',
  'bin.emptyTitle': 'Empty the bin?',
  'bin.text':
    '{n, plural, one {The map goes} other {These # maps go}} for everyone, with {cards, plural, =0 {all that is in it} one {its one card and all that hangs on it} other {# cards, their links, notes and figures}}, and with all versions, comments and confirmations.',
  'bin.do': '{n, plural, one {Erase for good} other {Erase # maps for good}}',
  'bin.erased': '{n, plural, one {One map is erased for good.} other {# maps are erased for good.}}',
  'bin.andMore': '{n, plural, one {and one more} other {and # more}}',
} as const
