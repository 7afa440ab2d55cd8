/** English texts of maps kept on a device, of what happened meanwhile, and of what was not sent. */
export const offlineEn = {
  'offline.keep': 'Keep a copy of this map on this device',
  'offline.keepText': 'It opens here without a network, and what you change is kept until it can be sent.',
  'offline.keepWarning':
    'Only on a device of your own: on a shared computer, whoever comes after you could open this map.',
  'offline.keepLater': 'It can be switched on once the server can be reached.',
  'offline.starting': 'The copy is being written',
  'offline.noShell':
    'The map is kept, but the page itself will not open without a network: browsers allow that only at an address that begins with https, and only once all of the page is on the device.',
  'offline.problem.full':
    'This device has no room left, so your changes are not kept on it. Everything works as before while you are connected.',
  'offline.problem.refused':
    'This browser lets nothing be kept on this device, as in a private window. Everything works as before while you are connected.',
  'offline.notice.locked':
    'A copy of this map is on this device, but your session ended. It opens when you come in again.',
  'offline.notice.gone': 'You have no access to this map any more, so its copy was taken off this device.',
  'offline.notice.version':
    'The copy on this device was written by another version of Trellis. It is left as it is; the map opens when the server can be reached.',
  'offline.notice.broken': 'The copy on this device cannot be read. The map opens when the server can be reached.',
  'offline.device': 'Kept on this device',
  'offline.deviceText': 'What Trellis keeps in this browser, for use without a network.',
  'offline.manage': 'All that is kept on this device',
  'offline.maps': 'Maps',
  'offline.noMaps': 'No map is kept on this device.',
  'offline.synced': 'As the server had it {ago}',
  'offline.locked': 'Locked until you come in again',
  'offline.unsent': 'With changes that are not sent yet',
  'offline.untitled': 'Map without a title',
  'offline.removeMap': 'Take the copy of {title} off this device',
  'offline.removed': 'The copy was taken off this device',
  'offline.keptNow': 'This map is kept on this device now',
  'offline.unsentFirst': 'It holds changes of yours that were not sent. They would be lost with it.',
  'offline.aside': 'Changes that were not sent',
  'offline.asideNote': 'Changes of yours to this map were not sent. They are kept on this device.',
  'offline.asideShow': 'Show them',
  'offline.asideOf': '{title}, {date}',
  'offline.reason.role':
    'You may no longer edit this map. Export your changes and give them to someone who may, or ask for a link to edit.',
  'offline.reason.access':
    'You have no access to this map any more. Export your changes and give them to whoever sent you the link.',
  'offline.reason.gone':
    'This map is not open to you any more, or was removed. Export your changes to bring them into another map.',
  'offline.reason.refused':
    'The server refused these changes. Export them to keep them, and make them anew on the map.',
  'offline.reason.version':
    'They were made with another version of Trellis. Export them to keep them, and make them anew on the map.',
  'offline.export': 'Export the map with my changes',
  'offline.discard': 'Discard my changes',
  'offline.discardSure': 'Discard for good',
  'offline.discarded': 'Your changes were discarded',
  'offline.hideList': 'Hide my changes',
  'offline.showList': 'List my changes',
  'offline.unreadable': 'They cannot be read by this version. They are kept as they are.',
  'offline.clear': 'Clear this device',
  'offline.clearText':
    'Takes every copy, the program itself and what this browser remembers about your maps off this device. The maps stay on the server.',
  'offline.clearUnsent':
    '{n, plural, one {# map has} other {# maps have}} changes of yours that were not sent. Export them first: they would be lost.',
  'offline.clearSure': 'Clear it anyway',
  'offline.cleared':
    'Cleared: {maps, plural, =0 {no maps} one {# map} other {# maps}}{aside, plural, =0 {} one {, # set of unsent changes} other {, # sets of unsent changes}}, and all that was remembered about maps.',
  'offline.away': 'While you were away: {what}',
  'offline.awayShow': 'Show',
  'offline.awayTitle': 'While you were away',
  'offline.awayText': 'What others changed on this map, as it came to you.',
  'offline.homeTitle': 'Maps kept on this device',
  'offline.homeText': 'The server cannot be reached. These maps open without it.',
} as const
