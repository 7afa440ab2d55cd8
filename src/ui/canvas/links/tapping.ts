/** Linking in two steps, by tap, click or Enter: the card it leaves, then the card it leads to. */
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import { announce, select, setConnectFrom, setTool } from '../../../store/viewActs.ts'
import { canConnect } from '../../../store/wishes.ts'

/** Takes a card as the start, or as the end once there is a start. One that cannot be the end leaves the start. */
export function chooseForLink(cardId: string): void {
  const { connectFrom } = viewStore.getState()
  if (connectFrom === null) setConnectFrom(cardId)
  else if (connectFrom === cardId) setConnectFrom(null)
  else if (canConnect(mapStore.getState().map, connectFrom, cardId)) {
    const link = acts.connect(connectFrom, cardId)
    setConnectFrom(null)
    if (link !== null) select([link])
  } else announce('notConnectable', { id: connectFrom })
}

/** Gives up the start or, where there is none, the tool. */
export function giveUpLink(): void {
  if (viewStore.getState().connectFrom === null) {
    setTool(restTool())
    return
  }
  setConnectFrom(null)
  announce('left')
}

/** A finger pans unless one says otherwise; a mouse has its wheel and its middle button for that. */
export function restTool(): 'pan' | 'select' {
  return window.matchMedia('(pointer: coarse)').matches ? 'pan' : 'select'
}
