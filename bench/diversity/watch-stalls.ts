import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_MS = 5

/** Watches how late this thread's event loop is; the answer is the longest it kept anyone waiting since, in ms. */
export function watchStalls(): () => number {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  return () => {
    delays.disable()
    // What is recorded are intervals of a timer: its own pace is no stall.
    return Math.max(0, delays.max / 1e6 - RESOLUTION_MS)
  }
}
