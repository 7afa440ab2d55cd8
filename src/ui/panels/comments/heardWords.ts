import type { Words } from '../../../i18n/t.ts'
import type { HeardComments } from '../../../store/commentActs.ts'
import { commentsStore } from '../../../store/comments.ts'
import { mapStore } from '../../../store/map.ts'
import { aboutWords } from './aboutWords.ts'
import { authorName } from './useAuthors.ts'

/** What others wrote, in one sentence. Needs late words. */
export function heardWords(heard: HeardComments, words: Words): string {
  const [first] = heard
  if (first === undefined) return ''
  if (heard.length > 1) return words.t('comments.saidMany', { n: heard.length })
  const { people, me } = commentsStore.getState()
  const { thread, authorId } = first
  const values = {
    name: authorName(people, words, authorId),
    title: aboutWords(mapStore.getState().map, words, thread),
  }
  const isMentioned = thread.comments.at(-1)?.mentions.includes(me) === true
  return words.t(isMentioned ? 'comments.saidMention' : 'comments.said', values)
}
