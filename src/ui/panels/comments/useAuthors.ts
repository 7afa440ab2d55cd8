import type { Words } from '../../../i18n/t.ts'
import { useComments } from '../../../store/comments.ts'
import type { CommentsState } from '../../../store/comments.ts'

/** What a person is called, by their id. Needs late words. */
export function authorName(people: CommentsState['people'], { t }: Words, id: string): string {
  const person = people.get(id)
  const name = person?.name ?? ''
  if (name === '') return t('comments.someone')
  return person?.isGuest === true ? t('comments.guest', { name }) : name
}

/** A way to say who somebody is. */
export function useAuthors(words: Words): (id: string) => string {
  const people = useComments((state) => state.people)
  return (id) => authorName(people, words, id)
}
