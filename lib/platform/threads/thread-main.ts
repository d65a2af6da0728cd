import { parentPort } from 'node:worker_threads'
import { type Answer, failureAnswer, type Question } from './messages.ts'
import type { Task, TaskName } from './tasks/tasks.ts'

/** Read when first asked for: who counts need not load what chooses. */
const tasks: { [K in TaskName]: () => Promise<Task<K>> } = {
  prepare: async () => (await import('./tasks/count.ts')).prepare,
  tokenize: async () => (await import('./tasks/tokenize.ts')).tokenize,
  beginCount: async () => (await import('./tasks/count.ts')).beginCount,
  countTexts: async () => (await import('./tasks/count.ts')).countTexts,
  countSheet: async () => (await import('./tasks/count.ts')).countSheet,
  handOverCount: async () => (await import('./tasks/count.ts')).handOverCount,
  mergeCount: async () => (await import('./tasks/count.ts')).mergeCount,
  finishCount: async () => (await import('./tasks/count.ts')).finishCount,
  profile: async () => (await import('./tasks/choose.ts')).profile,
  choose: async () => (await import('./tasks/choose.ts')).choose,
  rank: async () => (await import('./tasks/choose.ts')).rank,
}

if (!parentPort) throw new Error('thread-main runs in a thread only')
const port = parentPort
const send = (answer: Answer, transfer: ArrayBuffer[] = []) => port.postMessage(answer, transfer)

async function answer({ id, task, input }: Question): Promise<void> {
  try {
    const run = (await tasks[task]()) as Task<TaskName>
    const { output, transfer } = await run(input as never, (progress) => send({ id, progress }))
    send({ id, output }, transfer)
  } catch (error) {
    send(failureAnswer(id, error))
  }
}

// One after the other, in the order asked, though the first of each kind waits for its code.
let last = Promise.resolve()
port.on('message', (question: Question) => {
  last = last.then(() => answer(question))
})
