import { meStore } from '../store/me.ts'

/** Lets the page wear the theme the person chose, now and after each change; `system` leaves it to the device. */
export function followTheme(page: HTMLElement): () => void {
  const wear = (): void => {
    const { theme } = meStore.getState()
    if (theme === 'system') delete page.dataset['theme']
    else page.dataset['theme'] = theme
  }
  wear()
  return meStore.subscribe(wear)
}
