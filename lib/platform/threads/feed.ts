/** How many batches are under way in a thread: the next one lies there when it is done with the first. */
const AHEAD = 2

type Feed<T, W> = {
  workers: readonly W[]
  /** Rejects `feed` with its reason. */
  signal: AbortSignal
  /** Does one batch; the batches of one worker may overlap by AHEAD. */
  work: (worker: W, batch: T, index: number) => Promise<void>
}

/**
 * Gives each batch to the worker with the least to do, and takes no further one while all have enough. Resolves when all are
 * done; rejects at once when the source or the work on a batch does, or the signal aborts, whatever else is under way.
 */
export async function feed<T, W>(batches: AsyncIterable<T>, { workers, signal, work }: Feed<T, W>): Promise<void> {
  const loads = new Map(workers.map((worker) => [worker, 0]))
  const underWay = new Set<Promise<void>>()
  const source = batches[Symbol.asyncIterator]()
  const failure = failureSignal(signal)
  try {
    for (let index = 0; ; index++) {
      const next = await Promise.race([source.next(), failure.promise])
      if (next.done) break
      while (underWay.size >= workers.length * AHEAD) await Promise.race([...underWay, failure.promise])
      const [worker] = [...loads].reduce((least, one) => (one[1] < least[1] ? one : least))
      loads.set(worker, (loads.get(worker) as number) + 1)
      const done: Promise<void> = work(worker, next.value, index).then(
        () => {
          loads.set(worker, (loads.get(worker) as number) - 1)
          underWay.delete(done)
        },
        (error) => failure.fail(error),
      )
      underWay.add(done)
    }
    await Promise.race([Promise.all(underWay), failure.promise])
    // The last batch may have failed in the same turn.
    failure.throwIfFailed()
  } catch (error) {
    // Not waited for: a source in the middle of a read would hold up what must end now.
    void source.return?.().catch(() => undefined)
    throw error
  } finally {
    failure.forget()
  }
}

/** A promise that only ever rejects: when told to, or with the reason of a signal. */
function failureSignal(signal: AbortSignal) {
  let failed: { error: unknown } | null = null
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<never>((_resolve, rejectIt) => {
    reject = rejectIt
  })
  promise.catch(() => undefined)
  const fail = (error: unknown) => {
    failed ??= { error }
    reject(failed.error)
  }
  const onAbort = () => fail(signal.reason)
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })
  return {
    promise,
    fail,
    throwIfFailed: () => {
      if (failed) throw failed.error
    },
    forget: () => signal.removeEventListener('abort', onAbort),
  }
}
