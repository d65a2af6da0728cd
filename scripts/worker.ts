import { ensureClient } from '#lib/platform/build/ensure-built'
import { projectRoot } from '#lib/platform/home/paths'
import { onShutdown } from '#lib/platform/shutdown'

// The database client may have to be generated before anything that imports it.
await ensureClient(projectRoot)
const [{ startWorker }, { closeRuntime, createRuntime }, { createHeavyThreads }] = await Promise.all([
  import('#lib/worker/main'),
  import('#lib/platform/runtime'),
  import('#lib/platform/threads/heavy-threads'),
])

const heavy = createHeavyThreads({ isBackground: true })
const runtime = { ...createRuntime('worker'), heavy }
const stopping = new AbortController()
const started = startWorker(runtime, { isOnly: process.argv.includes('--only'), signal: stopping.signal })
onShutdown(async () => {
  stopping.abort()
  const worker = await started
  await worker.stop()
  await heavy.close()
  await closeRuntime(runtime)
})
await started
process.send?.('ready')
