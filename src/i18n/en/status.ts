/** Words of how far a map is, and of what of it is public. */
export const statusEn = {
  'status.draft': 'Draft',
  'status.inReview': 'In review',
  'status.approved': 'Approved',
  'status.published': 'Published',
  'status.is': 'Status: {status}',
  'status.isPublic': 'Status: {status}; an earlier version is public',
  'status.changed': 'The status is “{status}” now.',
  'status.publish': 'Publish…',
  'status.publication': 'Published map…',

  'status.act': 'Publish or unpublish the map…',
  'status.publishTitle': 'Publish this map',
  'status.publishText':
    'Everyone who has the address can see the map as it is now, without a link or an account. What is changed afterwards is seen there only when you publish again; the address stays the same.',
  'status.publicText':
    'Everyone who has the address can see it as it was then, without a link or an account. What was changed since is seen there only when you publish again; the address stays the same.',
  'status.versionTitle': 'Publish the version of {when}?',
  'status.versionText':
    'Everyone who has the address can see the map as it was then, without a link or an account. The map you work on stays as it is.',
  'status.versionReplaces': 'It takes the place of what was published on {date}. The address stays the same.',
  'status.versionDo': 'Publish this version',
  'status.versionIsPublic': 'The version of {when} is published',
  'status.publicTitle': 'This map is published',
  'status.publicSince': 'Published on {date}.',
  'status.address': 'Public address',
  'status.copy': 'Copy the address',
  'status.copied': 'Copied.',
  'status.copyFailed': 'The browser did not let this page copy. Select the address and copy it.',
  'status.open': 'Open the published map',
  'status.publishDo': 'Publish it',
  'status.publishAgain': 'Publish it as it is now',
  'status.unpublish': 'Unpublish',
  'status.unpublished': 'The map is no longer public.',
  'status.isOut': 'The map is published.',

  'published.since': 'This map was published on {date}.',
  'published.view': 'View',
  'published.export': 'Export',
  'published.more': 'Language and colors',
  'published.none': 'Nothing is published here',
  'published.noneText':
    'The map may have been taken back, or the address may be incomplete. Ask whoever gave it to you.',
  'published.failed': 'The map cannot be loaded at the moment',
  'published.failedText': 'Check the connection, then try again.',
} as const
