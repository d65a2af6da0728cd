// Where a thread of lib/platform/threads begins: Node cannot start one from TypeScript while tsx is registered outside it.
import { register } from 'tsx/esm/api'

register()
await import('../lib/platform/threads/thread-main.ts')
