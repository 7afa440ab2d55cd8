import { describe, expect, it } from 'vitest'

import { createSaveMeter } from '../../src/live/saveMeter.ts'
import type { SaveState } from '../../src/live/saveState.ts'
import { CLOSE } from '../../src/wire/rooms.ts'

function meterWithLog() {
  const log: SaveState[] = []
  const meter = createSaveMeter((state) => log.push(state))
  return { meter, log, states: () => log.map(({ state }) => state) }
}

/** A meter on a connection that is in sync, with the answer to the server sent and acknowledged. */
function connectedMeter() {
  const kit = meterWithLog()
  kit.meter.opened()
  kit.meter.sent(true, true)
  kit.meter.synced()
  kit.meter.acknowledged(1)
  kit.log.length = 0
  return kit
}

describe('how edits fare', () => {
  it('has nothing to save before the first edit', () => {
    expect(meterWithLog().meter.getState()).toEqual({ state: 'saved' })
    expect(connectedMeter().meter.getState()).toEqual({ state: 'saved' })
  })

  it('is saving from the edit to the acknowledgement of the last update sent', () => {
    const { meter, states } = connectedMeter()
    meter.edited()
    meter.sent(false, false)
    meter.edited()
    meter.sent(false, false)
    meter.acknowledged(2)
    expect(meter.getState()).toEqual({ state: 'saving' })
    expect(meter.hasUnsaved()).toBe(true)
    meter.acknowledged(3)
    expect(states()).toEqual(['saving', 'saved'])
    expect(meter.hasUnsaved()).toBe(false)
  })

  it('tells what waits while the connection is away', () => {
    const { meter } = connectedMeter()
    meter.closed(null)
    expect(meter.getState()).toEqual({ state: 'offline', pending: false })
    meter.edited()
    expect(meter.getState()).toEqual({ state: 'offline', pending: true })
  })

  it('keeps an edit unsaved whose acknowledgement the break swallowed', () => {
    const { meter } = connectedMeter()
    meter.edited()
    meter.sent(false, false)
    meter.closed(1006)
    expect(meter.getState()).toEqual({ state: 'offline', pending: true })
  })

  it('is not saved after a return until the answer with the edits made offline is acknowledged', () => {
    const { meter } = connectedMeter()
    meter.closed(1006)
    meter.edited()
    meter.opened()
    meter.synced()
    expect(meter.getState()).toEqual({ state: 'saving' })
    // Counts of the connection before mean nothing now.
    meter.acknowledged(0)
    expect(meter.getState()).toEqual({ state: 'saving' })
    meter.sent(true, false)
    meter.acknowledged(1)
    expect(meter.getState()).toEqual({ state: 'saved' })
  })

  it('is saving when the server asks for what it lost, though nothing was edited', () => {
    const { meter } = connectedMeter()
    meter.sent(true, false)
    expect(meter.getState()).toEqual({ state: 'saving' })
    meter.acknowledged(2)
    expect(meter.getState()).toEqual({ state: 'saved' })
  })

  it.each([
    [CLOSE.badMessage, 'refused'],
    [CLOSE.notFound, 'notFound'],
    [CLOSE.tooLarge, 'tooLarge'],
    [1009, 'tooLarge'],
    [CLOSE.tooNew, 'tooNew'],
    [4477, 'refused'],
  ] as const)('is not saved after close code %i: %s', (code, reason) => {
    const { meter } = connectedMeter()
    meter.edited()
    meter.closed(code)
    expect(meter.getState()).toEqual({ state: 'notSaved', reason })
    expect(meter.hasUnsaved()).toBe(true)
  })

  it.each([
    [CLOSE.signedOut, 'signedOut'],
    [CLOSE.forbidden, 'forbidden'],
  ] as const)('has ended after close code %i, and says whether edits wait', (code, reason) => {
    const idle = connectedMeter().meter
    idle.closed(code)
    expect(idle.getState()).toEqual({ state: 'ended', reason, isPending: false })
    const { meter } = connectedMeter()
    meter.edited()
    meter.closed(code)
    expect(meter.getState()).toEqual({ state: 'ended', reason, isPending: true })
    expect(meter.hasUnsaved()).toBe(true)
  })

  it('keeps edits aside that may not be sent any more', () => {
    const { meter } = connectedMeter()
    meter.edited()
    meter.closed(null)
    meter.roleFell()
    expect(meter.getState()).toEqual({ state: 'ended', reason: 'roleFell', isPending: true })
  })

  it('says that the server is full until it lets us in', () => {
    const { meter } = connectedMeter()
    meter.closed(CLOSE.tooMany)
    expect(meter.getState()).toEqual({ state: 'notSaved', reason: 'full' })
    meter.opened()
    expect(meter.getState()).toEqual({ state: 'notSaved', reason: 'full' })
    meter.synced()
    expect(meter.getState()).toEqual({ state: 'saved' })
  })

  it('says that the server has trouble until all is saved, however often it lets us in', () => {
    const { meter } = connectedMeter()
    meter.edited()
    meter.sent(false, false)
    meter.closed(CLOSE.tryLater)
    expect(meter.getState()).toEqual({ state: 'notSaved', reason: 'trouble' })
    meter.opened()
    meter.synced()
    meter.sent(true, false)
    expect(meter.getState()).toEqual({ state: 'notSaved', reason: 'trouble' })
    meter.acknowledged(1)
    expect(meter.getState()).toEqual({ state: 'saved' })
  })

  it.each([1001, 1006, 1012, CLOSE.slowReader])('only waits after close code %i', (code) => {
    const { meter } = connectedMeter()
    meter.closed(code)
    expect(meter.getState()).toEqual({ state: 'offline', pending: false })
  })

  it('tells each state once', () => {
    const { meter, states } = connectedMeter()
    meter.edited()
    meter.edited()
    meter.sent(false, false)
    meter.sent(false, false)
    meter.closed(null)
    meter.closed(1006)
    expect(states()).toEqual(['saving', 'offline'])
  })
})
