import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { projectRoot } from '../home/paths.ts'
import { Thread } from './thread.ts'

vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'rankplan-thread-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A thread of this code, which is asked things like any other. */
function threadOf(name: string, code: string): Thread {
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${code}`)
  return new Thread({ bootstrap: file })
}
const ask = (thread: Thread) => thread.ask('tokenize', { settings: PAPER_SETTINGS, texts: ['a'] })

test('a thread that ends by itself rejects what it was asked, and whatever it is asked afterwards', async () => {
  const thread = threadOf('exits', "parentPort.on('message', () => process.exit(3))")
  const sentence = 'a thread ended before its work was done (code 3)'
  await expect(Promise.all([ask(thread), ask(thread)])).rejects.toThrow(sentence)
  expect(thread.isEnded).toBe(true)
  await expect(ask(thread)).rejects.toThrow(sentence)
})

test('an error that no task caught rejects with its message', async () => {
  const thread = threadOf('throws', "parentPort.on('message', () => { throw new Error('lost its way') })")
  await expect(ask(thread)).rejects.toThrow('lost its way')
})

test('a thread that cannot even start rejects', async () => {
  await expect(ask(threadOf('broken', "import './nowhere.mjs'"))).rejects.toThrow(/nowhere/)
})

test('a thread in the middle of a loop without end is ended at once', async () => {
  const code = "parentPort.on('message', ({ id }) => { parentPort.postMessage({ id, progress: 0 }); for (;;); })"
  const thread = threadOf('loops', code)
  let begin: (ratio: number) => void = () => undefined
  const looping = new Promise<number>((resolve) => {
    begin = resolve
  })
  const asked = thread.ask('tokenize', { settings: PAPER_SETTINGS, texts: [] }, { onProgress: begin })
  const refused = expect(asked).rejects.toThrow('enough')
  await looping
  await thread.end(new Error('enough'))
  await refused
})

test('idle threads do not keep a process alive', () => {
  const program = `
    const { createHeavyThreads } = await import('#lib/platform/threads/heavy-threads')
    const { signal } = new AbortController()
    const request = { settings: ${JSON.stringify(PAPER_SETTINGS)}, seed: 's', prompts: 1 }
    const counted = await createHeavyThreads().count(request, (async function* () { yield { firstIndex: 0, texts: ['a b'] } })(), { signal })
    console.log(counted.bigrams)`
  const file = path.join(projectRoot, 'lib/platform/threads')
  const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    cwd: file,
    encoding: 'utf8',
    timeout: 30_000,
  })
  expect(Number(printed)).toBe(13)
})
