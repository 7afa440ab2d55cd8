/** Words of the first picture of a map about what one may do with it. */
export const roleEn = {
  'role.share': 'Share',
  'role.ended.signedOut': 'You were signed out',
  'role.ended.forbidden': 'Your access was ended',
  'role.ended.roleFell': 'You can no longer edit this map',
  'role.ended.signedOutText':
    'Everything you did here is saved. Your session was ended or ran out. To come in again, reload.',
  'role.ended.forbiddenText':
    'Everything you did here is saved. To come in again, ask the person who sent you the link for a new one.',
  'role.ended.pendingText':
    'Your last changes did not reach the server. They are still on this page: export the map as JSON to keep them.',
  'role.ended.roleFellText':
    'Your last changes were not sent. They are still on this page: export the map as JSON to keep them, then reload to go on with what you may do now.',
} as const
