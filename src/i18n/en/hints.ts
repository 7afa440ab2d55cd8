/**
 * Words for those who begin: what an empty map says, and hints that go for good once they are followed; and what a
 * table or an outline says of its map.
 */
export const hintsEn = {
  'hints.blankTitle': 'Nothing stands here yet',
  'hints.blankText': 'Press the + in a cell, or Enter on one. A whole list comes in from a spreadsheet.',
  'hints.blankRead': 'Cards appear here as soon as someone adds the first.',
  'hints.region': 'Hint',
  'hints.details': 'Click a card, or press Enter on it: its wages, openings and sources are filled in at the side.',
  'hints.connect':
    'Two cards can be linked: choose the Connect tool and press one after the other, or pull from the dot at a card’s edge.',
  'hints.commands':
    'Whatever there is to do can be found by its name: {keys}, or Commands in the menu at the top right.',
  'hints.dismiss': 'Got it: hide this hint',
  'hints.again': 'Show the first hints again',
  'hints.againDone': 'The hints are back on maps with few cards.',
  'about.heading': 'About this map',
  'about.unsourced': '{n, plural, one {# figure without a source} other {# figures without a source}}',
  'about.change': 'Change title, logo and sources',
} as const
