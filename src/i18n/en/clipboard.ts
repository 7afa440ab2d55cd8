/** Words of cut, copy and paste, of the table that goes to spreadsheets, and of selecting many at once. */
export const clipboardEn = {
  'clip.copied':
    '{n, plural, one {# card copied, also as a table for spreadsheets.} other {# cards copied, also as a table for spreadsheets.}}',
  'clip.cut': '{n, plural, one {# card cut.} other {# cards cut.}}',
  'clip.nothingToCopy': 'Select one or several cards first.',
  'clip.pasted.clip': '{n, plural, one {# card pasted.} other {# cards pasted.}}',
  'clip.pasted.list':
    '{n, plural, one {# card made: its row was read by the header.} other {# cards made: their rows were read by the header.}}',
  'clip.pasted.column':
    '{n, plural, one {# card made in this cell.} other {# cards made in this cell, one for each row.}}',
  'clip.pasted.grid':
    '{n, plural, one {# card made} other {# cards made}}: the block was laid over levels and pathways.',
  'clip.leftLinks':
    '{n, plural, one {# link to a card that was not copied was left out.} other {# links to cards that were not copied were left out.}}',
  'clip.leavesLinks':
    '{n, plural, one {# link to a card that stays does not come along.} other {# links to cards that stay do not come along.}}',
  'clip.leftMentions':
    '{n, plural, one {# card or link that named what was copied does not name the copy.} other {# cards or links that named what was copied do not name the copies.}}',
  'clip.leavesMentions':
    '{n, plural, one {# card or link named what was cut; pasted on this map, it is named again.} other {# cards or links named what was cut; pasted on this map, it is named again.}}',
  'clip.merged':
    '{n, plural, one {# credential is on this map already and serves for the copy.} other {# credentials are on this map already and serve for the copies.}}',
  'clip.squeezed':
    '{n, plural, one {# card stands} other {# cards stand}} together in the last row or column: this map has no more.',
  'clip.outside':
    '{n, plural, one {# cell lay beyond the last row or column and was left out.} other {# cells lay beyond the last row or column and were left out.}}',
  'clip.unplaced':
    '{n, plural, one {# card names a level or pathway that this map does not have; it stands where you pasted.} other {# cards name a level or pathway that this map does not have; they stand where you pasted.}}',
  'clip.unread': 'Not understood, or not part of such a card, and left out: {what}.',
  'clip.unreadMore':
    'Not understood, or not part of such a card, and left out: {what} and {n, plural, one {# more cell} other {# more cells}}.',

  'clip.problem.noCells': 'The clipboard holds no cards and no text.',
  'clip.problem.tooManyCells':
    'That is too much to paste: at most {rows} rows and {columns} columns. Import it as a file instead.',
  'clip.problem.cellTooLong': 'Row {row} has a cell of more than {limit} characters. Nothing was pasted.',
  'clip.problem.damagedClip': 'The cards in the clipboard are damaged. Copy them again.',
  'clip.problem.clipTooNew': 'These cards come from a newer version of Trellis. Reload this page, then paste again.',
  'clip.problem.clipTooLarge': 'Those are too many cards to paste at once.',
  'clip.problem.noLanes': 'Add a level and a pathway first: cards stand in cells.',
  'clip.problem.nothing': 'Nothing could be pasted here.',
  'clip.refusedPaste': 'The browser does not let this page read the clipboard. Press {keys} instead.',
  'clip.refusedCopy': 'The browser does not let this page write to the clipboard. Press {keys} instead.',
  'clip.refusedPasteTouch':
    'The browser does not let this page read the clipboard. Allow it in the site’s settings, or use a keyboard.',

  'clip.column.kind': 'Kind',
  'clip.column.title': 'Title',
  'clip.column.soc': 'SOC',
  'clip.column.level': 'Level',
  'clip.column.pathway': 'Pathway',
  'clip.column.wageLow': 'Wage low',
  'clip.column.wageMedian': 'Wage median',
  'clip.column.wageHigh': 'Wage high',
  'clip.column.wageUnit': 'Wage unit',
  'clip.column.openings': 'Openings',
  'clip.column.postings': 'Postings',
  'clip.column.completers': 'Completers',
  'clip.column.credentials': 'Credentials',
  'clip.column.employers': 'Employers',
  'clip.column.provider': 'Provider',
  'clip.unit.hour': 'hour',
  'clip.unit.year': 'year',
} as const
