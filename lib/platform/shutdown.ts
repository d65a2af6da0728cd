const PARENT_CHECK_MS = 500

/**
 * Runs `stop` once, on SIGTERM, SIGINT, SIGHUP or when the parent that started this process is gone, and then ends the
 * process. A second signal ends it at once.
 */
export function onShutdown(stop: (reason: string) => Promise<void>): void {
  let stopping = false
  const begin = (reason: string) => {
    if (stopping) {
      if (reason !== 'disconnect') process.exit(1)
      return
    }
    stopping = true
    stop(reason).then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => begin(signal))
  // A parent that was killed takes the other end of these pipes with it; that must not cut the stopping short.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  if (process.send) process.on('disconnect', () => begin('disconnect'))
  else if (process.env.npm_lifecycle_event !== undefined) whenParentIsGone(() => begin('disconnect'))
}

/** npm passes SIGTERM to its shell, which ends without passing it on: then this process has another parent. */
function whenParentIsGone(then: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    then()
  }, PARENT_CHECK_MS)
  timer.unref()
}
