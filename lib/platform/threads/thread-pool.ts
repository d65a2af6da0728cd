import { Thread } from './thread.ts'

/** An idle thread holds its vocabulary and its memory of words: tens of megabytes. */
const IDLE_MS = 5_000

type Waiting = { resolve: (thread: Thread) => void; reject: (error: Error) => void }

/** Threads that are started when needed, lent to one caller at a time, and ended after a while of nothing to do. */
export class ThreadPool {
  readonly #size: number
  readonly #isBackground: boolean
  readonly #idle = new Map<Thread, NodeJS.Timeout>()
  readonly #lent = new Set<Thread>()
  readonly #waiting: Waiting[] = []
  #isClosed = false

  constructor(size: number, isBackground = false) {
    this.#size = size
    this.#isBackground = isBackground
  }

  get size(): number {
    return this.#size
  }

  /** A thread for the caller alone, as soon as one is free. Rejects with the signal's reason. */
  async borrow(signal: AbortSignal): Promise<Thread> {
    signal.throwIfAborted()
    const free = this.borrowFree()
    if (free) return free
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { resolve, reject }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      const settle =
        <T>(next: (value: T) => void) =>
        (value: T) => {
          signal.removeEventListener('abort', leave)
          next(value)
        }
      waiting.resolve = settle(resolve)
      waiting.reject = settle(reject)
      this.#waiting.push(waiting)
    })
  }

  /** A thread if one is free now. */
  borrowFree(): Thread | null {
    if (this.#isClosed) throw new Error('the threads are closed')
    for (const [thread, timer] of this.#idle) {
      clearTimeout(timer)
      this.#idle.delete(thread)
      if (thread.isEnded) continue
      this.#lent.add(thread)
      return thread
    }
    if (this.#lent.size >= this.#size) return null
    const thread = new Thread(this.#isBackground)
    this.#lent.add(thread)
    return thread
  }

  /** Takes a thread back that has nothing left to do. */
  giveBack(thread: Thread): void {
    if (!this.#lent.delete(thread)) return
    const timer = setTimeout(() => {
      this.#idle.delete(thread)
      void thread.end('it had nothing to do')
    }, IDLE_MS)
    timer.unref()
    this.#idle.set(thread, timer)
    this.#serve()
  }

  /** Ends a lent thread at once, in the middle of whatever it does. */
  async end(thread: Thread, reason: unknown): Promise<void> {
    this.#lent.delete(thread)
    const ended = thread.end(reason)
    if (!this.#isClosed) this.#serve()
    await ended
  }

  #serve(): void {
    const [first] = this.#waiting
    const thread = first ? this.borrowFree() : null
    if (!first || !thread) return
    this.#waiting.shift()
    first.resolve(thread)
  }

  /** Ends all threads at once; what is under way rejects. */
  async close(): Promise<void> {
    this.#isClosed = true
    const reason = new Error('the threads are closed')
    for (const { reject } of this.#waiting.splice(0)) reject(reason)
    const threads = [...this.#idle.keys(), ...this.#lent]
    for (const timer of this.#idle.values()) clearTimeout(timer)
    this.#idle.clear()
    this.#lent.clear()
    await Promise.all(threads.map((thread) => thread.end(reason)))
  }
}
