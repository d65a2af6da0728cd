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
  if (process.send) process.on('disconnect', () => begin('disconnect'))
}
