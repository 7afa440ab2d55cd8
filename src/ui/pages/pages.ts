import { lazy } from 'react'

import type { Route } from '../router.ts'
import { firstFace, preloadFace } from './editor/faces.ts'

const loadHome = () => import('./home/HomePage.tsx')
const loadCollection = () => import('./home/CollectionPage.tsx')
const loadArriving = () => import('./arriving/ArrivingPage.tsx')
const loadReview = () => import('./review/ReviewPage.tsx')
const loadPublished = () => import('./published/PublishedPage.tsx')
const loadEditor = () => import('./editor/EditorPage.tsx')

/** Each page is a file of its own: whoever opens a map does not load the list of maps. */
export const HomePage = lazy(async () => ({ default: (await loadHome()).HomePage }))
export const CollectionPage = lazy(async () => ({ default: (await loadCollection()).CollectionPage }))
export const EditorPage = lazy(async () => ({ default: (await loadEditor()).EditorPage }))

/** For those who are asked to confirm what stands on a map. */
export const ReviewPage = lazy(async () => ({ default: (await loadReview()).ReviewPage }))
/** For whoever opens a published map: neither the editor nor any list comes with it. */
export const PublishedPage = lazy(async () => ({ default: (await loadPublished()).PublishedPage }))

/** For whoever opens a link; nobody else loads it. */
export const ArrivingPage = lazy(async () => ({ default: (await loadArriving()).ArrivingPage }))

/** Fetches the page of those who open a link. */
export async function preloadArriving(): Promise<void> {
  await loadArriving()
}

/** Fetches the page of a route ahead of its drawing. */
export async function preloadPage(route: Route): Promise<void> {
  if (route.page === 'home') await loadHome()
  if (route.page === 'collection') await loadCollection()
  if (route.page === 'review') await loadReview()
  if (route.page === 'published') await Promise.all([loadPublished(), preloadFace(firstFace(null))])
  if (route.page === 'map') await Promise.all([loadEditor(), preloadFace(firstFace(route.face))])
}
