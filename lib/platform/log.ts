type Level = 'debug' | 'info' | 'warn' | 'error'
const order: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 }
const threshold = (): number => order[process.env.LOG_LEVEL as Level] ?? order.info

const describe = (value: unknown): unknown =>
  value instanceof Error
    ? { name: value.name, message: value.message, stack: value.stack, cause: describe(value.cause) }
    : value

/** One JSON object a line: info and below on stdout, warnings and errors on stderr. */
function write(level: Level, message: string, facts: Readonly<Record<string, unknown>> = {}): void {
  if (order[level] < threshold()) return
  const described = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, describe(value)]))
  const line = `${JSON.stringify({ at: new Date().toISOString(), level, message, pid: process.pid, ...described })}\n`
  if (order[level] >= order.warn) process.stderr.write(line)
  else process.stdout.write(line)
}

export const log = {
  debug: (message: string, facts?: Readonly<Record<string, unknown>>) => write('debug', message, facts),
  info: (message: string, facts?: Readonly<Record<string, unknown>>) => write('info', message, facts),
  warn: (message: string, facts?: Readonly<Record<string, unknown>>) => write('warn', message, facts),
  error: (message: string, facts?: Readonly<Record<string, unknown>>) => write('error', message, facts),
}
