import { Upload } from '#lib/contracts/uploads'
import { api } from './api.ts'
import { ProblemError } from './failure.ts'
import { isPassing, retryDelayMs } from './query.ts'
import { contentDigest } from './uploads-digest.ts'

const IN_FLIGHT = 3
const TRIES_AT_A_CUT_CHUNK = 3

export type Sending = {
  slug: string
  file: File
  upload: Upload
  signal: AbortSignal
  /** Bytes the server has, of the whole file. */
  onProgress: (bytesSent: number) => void
  /** The network or the server is away; told again with false when it is back. */
  onWaiting: (waiting: boolean) => void
}

/** The file on the disk is no longer what was chosen. */
export class FileChangedError extends Error {}

const uploadPath = (slug: string, uploadId: string) => `/api/v1/workspaces/${slug}/uploads/${uploadId}`

/** Sends the missing chunks, three at a time, through any outage, and completes the upload. */
export async function sendFile(sending: Sending): Promise<void> {
  let upload = sending.upload
  while (upload.state === 'receiving') {
    await sendMissing(sending, upload)
    upload = await throughOutages(sending, () => completeOrReread(sending, upload))
  }
}

/** Another tab may have sent the same file in part: what is missing is the server's word. */
async function completeOrReread({ slug, signal }: Sending, upload: Upload): Promise<Upload> {
  const path = uploadPath(slug, upload.uploadId)
  try {
    return await api('POST', `${path}/complete`, { reply: Upload, signal })
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'conflict') return api('GET', path, { reply: Upload, signal })
    throw error
  }
}

async function sendMissing(sending: Sending, upload: Upload): Promise<void> {
  const queue = [...upload.missing]
  const lengthOf = (index: number) => Math.min(upload.chunkBytes, upload.byteSize - index * upload.chunkBytes)
  let sent = upload.byteSize - queue.reduce((sum, index) => sum + lengthOf(index), 0)
  sending.onProgress(sent)
  const failed = new AbortController()
  const worker = async () => {
    for (let index = queue.shift(); index !== undefined && !failed.signal.aborted; index = queue.shift()) {
      await sendChunk(sending, upload, index)
      sent += lengthOf(index)
      sending.onProgress(sent)
    }
  }
  const workers = Array.from({ length: IN_FLIGHT }, () =>
    worker().catch((error) => {
      failed.abort()
      throw error
    }),
  )
  await Promise.all(workers)
}

async function sendChunk(sending: Sending, upload: Upload, index: number): Promise<void> {
  const { slug, file, signal } = sending
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await throughOutages(sending, async () => {
        // Read anew for every try: a chunk is never held while the network is away.
        const bytes = await readSlice(file, index * upload.chunkBytes, (index + 1) * upload.chunkBytes)
        const path = `${uploadPath(slug, upload.uploadId)}/chunks/${index}`
        await api('PUT', path, { body: bytes, headers: await contentDigest(bytes), signal })
      })
    } catch (error) {
      const cut = error instanceof ProblemError && error.code === 'invalid_input'
      if (!cut || attempt >= TRIES_AT_A_CUT_CHUNK) throw error
    }
  }
}

async function readSlice(file: File, from: number, to: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(from, to).arrayBuffer()
  } catch (error) {
    throw new FileChangedError('the file cannot be read any more', { cause: error })
  }
}

/** Tries until it works or is refused: waits longer each time, and for the network when the browser says it is gone. */
export async function throughOutages<T>(
  { signal, onWaiting }: Pick<Sending, 'signal' | 'onWaiting'>,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted()
    try {
      const result = await work()
      if (attempt > 0) onWaiting(false)
      return result
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error
      onWaiting(true)
      await pause(retryDelayMs(attempt, error), signal)
    }
  }
}

/** Waits; shorter when the network comes back meanwhile. @throws signal.reason */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      if (signal.aborted) reject(signal.reason)
      else resolve()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
