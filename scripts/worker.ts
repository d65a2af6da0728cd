import { ensureClient } from '#lib/platform/build/ensure-built'
import { projectRoot } from '#lib/platform/home/paths'
import { onShutdown } from '#lib/platform/shutdown'

// The database client may have to be generated before anything that imports it.
await ensureClient(projectRoot)
const [{ startWorker }, { createRuntime }, { closeDatabase }] = await Promise.all([
  import('#lib/worker/main'),
  import('#lib/platform/runtime'),
  import('#lib/data/client'),
])

const runtime = createRuntime('worker')
const stopping = new AbortController()
const started = startWorker(runtime, { isOnly: process.argv.includes('--only'), signal: stopping.signal })
onShutdown(async () => {
  stopping.abort()
  const worker = await started
  await worker.stop()
  await closeDatabase(runtime.db)
})
await started
process.send?.('ready')
