/** Words for coming in: by a link, without one, and with a name. */
export const arrivingEn = {
  'arriving.opening': 'Opening your link…',
  'arriving.unknown': 'This link does not work',
  'arriving.unknownText':
    'It may have been cut short when it was copied. Open it again from where you got it, all of it; if that does not help, ask the person who sent it for a new one.',
  'arriving.expired': 'This link has expired',
  'arriving.expiredText': 'It was made for a limited time. Ask the person who sent it for a new one.',
  'arriving.revoked': 'This link was ended',
  'arriving.revokedText': 'Someone who manages the map ended it. Ask the person who sent it for a new one.',
  'arriving.usedUp': 'This link has been used up',
  'arriving.usedUpText':
    'It was made for a limited number of uses, and they are all gone. Ask the person who sent it for a new one.',
  'arriving.tooMany': 'Too many tries for now',
  'arriving.tooManyText':
    '{minutes, plural, =0 {Wait a moment, then try again.} one {Wait a minute, then try again.} other {Wait # minutes, then try again.}} Your link is not lost; keep this page open.',
  'arriving.offline': 'The server cannot be reached',
  'arriving.offlineText': 'Your link is not lost. Check that you are online, then try again.',
  'arriving.signIn': 'You need to sign in',
  'arriving.signInText':
    'This server lets in people with an account of their organization. Sign in, and your link opens by itself.',
  'arriving.failed': 'The link could not be opened',
  'arriving.failedText':
    'The server did not answer as expected. Try again in a moment; if it stays so, tell the people who run the server.',
  'arriving.signInDo': 'Sign in',
  'arriving.goOn': 'Go to Trellis',
  'arriving.welcome.links': 'Open the link you were given',
  'arriving.welcome.oidc': 'Sign in, or open the link you were given',
  'arriving.welcome.oidc-only': 'Sign in to come in',
  'arriving.welcomeWhat.links':
    'Trellis is where a regional partnership draws its career pathway maps together. You come in by a link: no account and no password of ours.',
  'arriving.welcomeWhat.oidc':
    'Trellis is where a regional partnership draws its career pathway maps together. You come in with the account of your organization, or as a guest by a link.',
  'arriving.welcomeWhat.oidc-only':
    'Trellis is where a regional partnership draws its career pathway maps together. You come in with the account of your organization; the links you are given work once you have signed in.',

  'arriving.haveLink': 'You have a link',
  'arriving.haveLinkText.links':
    'It came in an email or a chat, and begins like this address. Open it once on each device: from then on this page shows your maps.',
  'arriving.haveLinkText.oidc':
    'It came in an email or a chat, and begins like this address. Open it once on each device, with an account or without: from then on this page shows your maps.',
  'arriving.haveLinkText.oidc-only':
    'It came in an email or a chat, and begins like this address. Open it, and sign in when you are asked: then it opens by itself. Do so once on each device.',
  'arriving.noLink': 'You have none',
  'arriving.noLinkText':
    'Ask the person who invited you to the map. Whoever manages a map can make a link under “Share”.',
  'arriving.runIt': 'You run this server',
  'arriving.runItText.links':
    'The first link is printed where the server was started: look for the line that begins with “Open”. It works once and for a day. This command prints another:',
  'arriving.runItText.oidc':
    'Managers named in the settings sign in. Where none is, the first link is printed where the server was started, in the line that begins with “Open”. It works once and for a day. This command prints another:',
  'arriving.runItText.oidc-only':
    'Managers named in the settings sign in. Where none is, the first link is printed where the server was started, in the line that begins with “Open”: it works once, for a day, and after a sign-in. This command prints another:',
  'arriving.signInPart': 'You have an account',
  'arriving.signInPartText': 'Sign in with the account of your organization.',
  'arriving.mapDoor.links': 'You need a link to this map',
  'arriving.mapDoor.oidc': 'Sign in, or open your link to this map',
  'arriving.mapDoor.oidc-only': 'Sign in to see this map',
  'arriving.mapDoorText.links':
    'Maps are open to those who were invited. Open the link you were given once more, or ask the person who manages the map for one.',
  'arriving.mapDoorText.oidc':
    'Maps are open to those who were invited. Sign in with the account of your organization, open the link you were given once more, or ask the person who manages the map for one.',
  'arriving.mapDoorText.oidc-only':
    'Maps are open to those who were invited. Sign in with the account of your organization. If you came to this map by a link, open that link once more.',

  'arriving.mapForbidden': 'This map is not open to you',
  'arriving.mapForbiddenText':
    'You have come in, but to other maps, or your access to this one was ended. Ask the person who manages it for a link.',

  'arriving.askName': 'What should the others call you?',
  'arriving.askNameHint': 'They see it beside your cursor and your comments. You can change it under “Who is here”.',
  'arriving.name': 'Your name',
  'arriving.nameSave': 'That is me',
  'arriving.nameLater': 'Not now',
  'arriving.nameEmpty': 'Write a name first, or choose “Not now”.',
  'arriving.nameFailed': 'Your name could not be saved. Try again in a moment.',
  'arriving.thanks': 'Welcome, {name}.',
} as const
