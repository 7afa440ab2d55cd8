/** Words for a sign-in that came to nothing. */
export const signInEn = {
  'signIn.expiredAttempt': 'The sign-in took too long',
  'signIn.expiredAttemptText': 'It counts for ten minutes and once. Sign in again.',
  'signIn.foreignState': 'The sign-in was begun elsewhere',
  'signIn.foreignStateText': 'It ends only in the browser where it was begun. Sign in again, in this one.',
  'signIn.refusedByProvider': 'You were not signed in',
  'signIn.refusedByProviderText':
    'The sign-in was canceled, or your organization does not let this account use Trellis. You can try again, also with another account.',
  'signIn.notAllowed': 'This account may not come in here',
  'signIn.notAllowedText':
    'You signed in well, but this server is for other accounts. Use another one, or ask the people who run the server.',
  'signIn.providerDown': 'The sign-in of your organization does not answer',
  'signIn.providerDownText': 'Try again in a few minutes.',
  'signIn.badAnswer': 'The sign-in could not be confirmed',
  'signIn.badAnswerText':
    'What came back does not prove who you are, so you were not let in. Sign in again; if it stays so, tell the people who run the server.',
  'signIn.toCreate':
    'You can open the maps you were invited to. To start maps of your own, sign in with the account of your organization.',
  'signIn.other': 'Use another account',
} as const
