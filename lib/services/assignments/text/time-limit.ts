import { Script } from 'node:vm'

const SLOT = Symbol.for('rankplan.text.work')
const scope = globalThis as typeof globalThis & { [SLOT]?: () => void }
const inTime = new Script("globalThis[Symbol.for('rankplan.text.work')]()")

/**
 * What `work` gives, or null when it takes longer than `limitMs`: it is then ended where it stands, in the midst of a regular
 * expression too, which nothing else in a process can do. What it was changing is in no state to be used again.
 */
export function withinTime<T>(limitMs: number, work: () => T): T | null {
  let result: T | null = null
  scope[SLOT] = () => {
    result = work()
  }
  try {
    inTime.runInThisContext({ timeout: limitMs })
    return result
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    throw error
  } finally {
    delete scope[SLOT]
  }
}
