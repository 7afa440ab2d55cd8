/** Lets the browser do what waits (input, a frame), then goes on. A timer would be made to wait longer and longer. */
export async function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  await new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
  port1.close()
}
