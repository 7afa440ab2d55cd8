/** What an open map may show beside its face, each a file of its own that comes when it is wanted. */
import { lazy } from 'react'
import { late } from '../../parts/late.tsx'

/** The one pathway shown and the way to the others: only where one is shown alone. */
export const PathwayBar = lazy(async () => ({
  default: (await import('../../panels/ladder/PathwayBar.tsx')).PathwayBar,
}))

/** The details of what is selected. Fetched when they are first opened. */
export const Inspector = lazy(async () => ({
  default: (await import('../../panels/inspector/Inspector.tsx')).Inspector,
}))

/** The map's past at the side, and what says that one looks at a state of it. */
export const VersionsPanel = lazy(async () => ({
  default: (await import('../../panels/versions/VersionsPanel.tsx')).VersionsPanel,
}))
export const VersionBar = lazy(async () => ({
  default: (await import('../../panels/versions/VersionBar.tsx')).VersionBar,
}))

/** Says what was done, and why something was not: nothing is, before the map is there. */
export const Announcer = late(async () => (await import('../../panels/announcer/Announcer.tsx')).Announcer)

/** Tells what others change: not needed to draw the map. */
export const ErasedNotice = late(async () => (await import('../../panels/erasing/ErasedNotice.tsx')).ErasedNotice)
export const OthersAnnouncer = late(
  async () => (await import('../../panels/announcer/OthersAnnouncer.tsx')).OthersAnnouncer,
)

/** Comments: followed once the map is drawn, shown where they are asked for. */
export const CommentsPart = late(async () => (await import('../../panels/comments/CommentsPart.tsx')).CommentsPart)

/** Finds and filters. Fetched after the first picture, or at once for a filter in the link. */
export const FindBar = late(async () => (await import('../../panels/find/FindBar.tsx')).FindBar)

/** The other maps of the collection: not needed to draw this one. */
export const CollectionTabs = late(async () => (await import('../../panels/tabs/CollectionTabs.tsx')).CollectionTabs)

/** Whom one follows and who asks one to come: it stands once somebody else may be there. */
export const PresenceBar = late(async () => (await import('../../panels/people/PresenceBar.tsx')).PresenceBar)

/** What a tidier order would change; nothing of it stands until one asks. */
export const TidyBar = late(async () => (await import('../../panels/tidy/TidyBar.tsx')).TidyBar)

/** Asks those who have just come in for their name, and tells when what they may do changes. */
export const Arrived = late(async () => (await import('../../panels/role/Arrived.tsx')).Arrived)

/** Finds out what employers confirmed: no first picture waits for it. */
export const ReviewsKeeper = late(async () => (await import('../../panels/reviews/ReviewsKeeper.tsx')).ReviewsKeeper)

/** Fetches all other late parts. */
export const FetchAhead = late(async () => (await import('./FetchAhead.tsx')).FetchAhead)
