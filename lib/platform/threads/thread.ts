import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../home/paths.ts'
import { type Answer, failureOf, type Question } from './messages.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks/tasks.ts'

const BOOTSTRAP = path.join(projectRoot, 'scripts/thread.mjs')

type Asked = {
  resolve: (output: never) => void
  reject: (error: unknown) => void
  onProgress: ((ratio: number) => void) | undefined
}
type Options = { transfer?: readonly ArrayBuffer[]; onProgress?: ((ratio: number) => void) | undefined }

/** One thread of this process. It keeps the process alive while it is asked something, and at no other time. */
export class Thread {
  readonly #worker: Worker
  readonly #asked = new Map<number, Asked>()
  #lastId = 0
  /** Why it can do nothing any more. */
  #end: { reason: unknown } | null = null

  /** `isBackground`: everything else on the machine goes first. */
  constructor(isBackground = false) {
    this.#worker = new Worker(BOOTSTRAP, { execArgv: [], workerData: { isBackground } })
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#receive(answer))
    this.#worker.on('messageerror', (error) => this.#fail(error))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread ended before its work was done (code ${code})`)))
  }

  /** Whether it has ended, by itself or by `end`. */
  get isEnded(): boolean {
    return this.#end !== null
  }

  /**
   * Asks for a task; several are done one after the other.
   * @throws what the task throws; Error where the thread ends first
   */
  ask<K extends TaskName>(task: K, input: TaskInput<K>, { transfer = [], onProgress }: Options = {}) {
    return new Promise<TaskOutput<K>>((resolve, reject) => {
      if (this.#end) {
        reject(this.#end.reason)
        return
      }
      const id = ++this.#lastId
      const question: Question = { id, task, input }
      this.#worker.postMessage(question, transfer)
      this.#asked.set(id, { resolve, reject, onProgress })
      this.#worker.ref()
    })
  }

  #receive(answer: Answer): void {
    const asked = this.#asked.get(answer.id)
    if (!asked) return
    if ('progress' in answer) {
      asked.onProgress?.(answer.progress)
      return
    }
    this.#asked.delete(answer.id)
    if (this.#asked.size === 0) this.#worker.unref()
    if ('error' in answer) asked.reject(failureOf(answer))
    else asked.resolve(answer.output as never)
  }

  #fail(reason: unknown): void {
    this.#end ??= { reason }
    const asked = [...this.#asked.values()]
    this.#asked.clear()
    for (const { reject } of asked) reject(this.#end.reason)
  }

  /** Ends it at once, in the middle of whatever it does; what it was asked rejects with the reason. */
  async end(reason: unknown): Promise<void> {
    this.#fail(reason)
    await this.#worker.terminate()
  }
}
