// Where a thread of lib/platform/threads begins: Node cannot start one from TypeScript while tsx is registered outside it.
import os from 'node:os'
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

// On Linux of this thread alone, elsewhere of its process. A machine that refuses is none the worse.
if (workerData?.isBackground)
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {}

register()
await import('../lib/platform/threads/thread-main.ts')
