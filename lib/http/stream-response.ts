import 'server-only'

/** Small pieces travel together, up to about this many bytes. */
const CHUNK_BYTES = 64 * 1024

/**
 * A response that is read as fast as the client takes it and holds one chunk. The first piece is made before the response, so that a
 * failure to begin is told as one; a later failure breaks the connection, and a client that goes away ends the reading.
 */
export async function streamResponse(
  pieces: AsyncGenerator<string | Uint8Array>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const encoder = new TextEncoder()
  const encoded = ({ value }: IteratorYieldResult<string | Uint8Array>) =>
    typeof value === 'string' ? encoder.encode(value) : value
  let ahead: IteratorResult<string | Uint8Array> | null = await pieces.next()

  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const chunk: Uint8Array[] = []
        let bytes = 0
        while (bytes < CHUNK_BYTES) {
          const next: IteratorResult<string | Uint8Array> = ahead ?? (await pieces.next())
          ahead = null
          if (next.done) {
            if (bytes > 0) controller.enqueue(joined(chunk, bytes))
            controller.close()
            return
          }
          const piece = encoded(next)
          chunk.push(piece)
          bytes += piece.length
        }
        controller.enqueue(joined(chunk, bytes))
      },
      cancel: async () => {
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
  return new Response(body, { headers: { 'cache-control': 'private, no-store', ...headers } })
}

function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0]
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
