/** Words of the frame: parts every screen uses, states, the top bar and the people in it. */
export const shellEn = {
  'shell.appName': 'Trellis',
  'shell.cancel': 'Cancel',
  'shell.close': 'Close',
  'shell.apply': 'Apply',
  'shell.save': 'Save',
  'shell.retry': 'Try again',
  'shell.undo': 'Undo',
  'shell.home': 'All maps',
  'shell.loading': 'Loading…',
  'shell.optional': 'optional',
  'shell.noMatch': 'Nothing matches.',
  'shell.showList': 'Show the list',
  'shell.notifications': 'Messages',
  'shell.skip': 'Skip',
  'shell.skipToMap': 'Skip to the map',
  'shell.skipToTools': 'Skip to the tools',
  'shell.skipToDetails': 'Skip to the details',
  'shell.regionBar': 'Top bar',
  'shell.regionTools': 'Tools',
  'shell.regionMap': 'Map',
  'shell.regionDetails': 'Details',
  'shell.regionVersions': 'Versions',

  'shell.panelBroke': 'This part stopped working',
  'shell.panelBrokeText':
    'The rest of the page goes on, and your map is safe. Try again; if it happens once more, reload the page.',
  'shell.reload': 'Reload',
  'shell.chunkFailed': 'This part could not be loaded',
  'shell.chunkFailedText':
    'Either you are offline, or Trellis was updated. Check the connection, then reload the page.',

  'shell.mapLoading': 'Opening the map…',
  'shell.mapLoadingSlow': 'This takes longer than usual. The map opens by itself as soon as the server answers.',
  'shell.mapOffline': 'The server cannot be reached',
  'shell.mapOfflineText':
    'This map is not on this device. It opens by itself as soon as the server answers; check that you are online.',
  'shell.mapTrouble': 'The server cannot open this map at the moment',
  'shell.mapTroubleText':
    'It may be busy, its disk full, or the map damaged there. This page tries again by itself; if it stays so, tell the people who run the server.',
  'shell.mapNotFound': 'There is no such map',
  'shell.mapNotFoundText':
    'It may be in the bin, or the link may be incomplete. Look for it among all maps, or ask the person who sent you the link.',
  'shell.mapTooNew': 'This map needs a newer Trellis',
  'shell.mapTooNewText':
    'Someone saved it with a later version. Reload this page to get that version; nothing was changed or lost.',
  'shell.mapFailed': 'The map could not be opened',
  'shell.mapFailedText':
    'The server refused it. Try again in a moment; if it stays so, tell the people who run the server.',
  'shell.pageNotFound': 'There is no such page',
  'shell.pageNotFoundText': 'The address may be misspelled.',
  'shell.readOnlyText': 'You can look at this map, but not change it.',
  'shell.unreadable':
    '{n, plural, one {# item of this map cannot be shown by this version. It is kept as it is.} other {# items of this map cannot be shown by this version. They are kept as they are.}}',

  'shell.saved': 'Saved',
  'shell.savedText': 'Every change is on the server’s disk.',
  'shell.saving': 'Saving',
  'shell.savingText': 'Your last changes are on their way to the server.',
  'shell.notSaved': 'Not saved',
  'shell.notSaved.refused':
    'The server refused your last changes. Export the map as JSON to keep a copy, then reload the page.',
  'shell.notSaved.tooLarge':
    'The map has grown larger than the server takes. Export it as JSON to keep a copy, then reload the page to go on with what was saved before.',
  'shell.notSaved.notFound':
    'This map is no longer on the server. Someone may have moved it to the bin: restore it there, or export it as JSON to keep a copy.',
  'shell.notSaved.tooNew': 'The server now runs a later version. Reload the page to go on.',
  'shell.notSaved.trouble':
    'The server cannot store this map at the moment: its disk may be full, or the map damaged there. Keep this tab open, it tries again by itself; export the map as JSON to keep a copy, and tell the people who run the server.',
  'shell.notSaved.full':
    'The server has no more room. Export the map as JSON to keep a copy, and tell the people who run the server.',
  'shell.saveDetails': 'Saving: {state}. Show details',

  'shell.people': '{n, plural, one {Only you are here} other {# people are here}}',
  'shell.peopleTitle': 'Who is here',
  'shell.yourName': 'Your name',
  'shell.yourNameHint': 'Others on this map see it beside your cursor.',
  'shell.yourAccountName': 'Your name comes from your sign-in.',
  'shell.yourNameFailed': 'Your name could not be saved. Try again in a moment.',
  'shell.yourColor': 'Your color',
  'shell.colorNumber': 'Color {n}',
  'shell.guest': 'Guest',
  'shell.peerOnTable': 'looks at the table',
  'shell.peerOnMap': 'looks at the map',
  'shell.plus': '+{n}',

  'shell.mapTitle': 'Title of the map',
  'shell.untitledMap': 'Untitled map',
  'shell.view': 'View',
  'shell.viewMap': 'Map',
  'shell.viewTable': 'Table',
  'shell.add': 'Add',
  'shell.export': 'Export',
  'shell.more': 'More',
  'shell.language': 'Language',
  'shell.languageNow': 'Language: {language}',
  'shell.english': 'English',
  'shell.spanish': 'Español',
  'shell.theme': 'Appearance',
  'shell.themeSystem': 'As on this device',
  'shell.themeLight': 'Light',
  'shell.themeDark': 'Dark',
} as const
