/**
 * The same bytes as views whose memory can move to a thread: one that shares its memory with others, as what a database driver
 * reads does, is copied; any other gives its own away.
 */
export function movable(views: readonly Uint8Array[]): { views: Uint8Array[]; transfer: ArrayBuffer[] } {
  const own = views.map((view) => {
    const isWhole = view.buffer instanceof ArrayBuffer && view.byteLength === view.buffer.byteLength
    return isWhole ? (view as Uint8Array<ArrayBuffer>) : new Uint8Array(view)
  })
  return { views: own, transfer: [...new Set(own.map((view) => view.buffer))] }
}
