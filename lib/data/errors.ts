const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  // Prisma: cannot reach, timed out, connection closed, pool timeout; a transaction that could not begin or end in time.
  'P1001',
  'P1002',
  'P1017',
  'P2024',
  'P2028',
  // Postgres: admin shutdown, crash shutdown, starting up, connection failures.
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
])
const CONNECTION_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|Can't reach database server|server closed the connection|DatabaseNotReachable|ConnectionClosed|connection error and is not queryable|Client was closed/i

/** The error, what caused it, and what Prisma wrapped, outermost first. */
function* causes(error: unknown, depth = 0): Generator<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null || depth > 6) return
  const record = error as Record<string, unknown>
  yield record
  yield* causes(record.cause, depth + 1)
  yield* causes((record.meta as Record<string, unknown> | undefined)?.driverAdapterError, depth + 1)
}

/** Whether the database could not be reached or went away, as opposed to having answered with an error. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (const cause of causes(error)) {
    if (typeof cause.code === 'string' && CONNECTION_CODES.has(cause.code)) return true
    if (typeof cause.originalCode === 'string' && CONNECTION_CODES.has(cause.originalCode)) return true
    if (typeof cause.kind === 'string' && CONNECTION_WORDS.test(cause.kind)) return true
    if (typeof cause.message === 'string' && CONNECTION_WORDS.test(cause.message)) return true
    if (Array.isArray(cause.errors) && cause.errors.some(isDatabaseUnavailable)) return true
  }
  return false
}

/** The name of the violated constraint or unique index when the database refused a row; null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  for (const cause of causes(error)) {
    const constraint = cause.constraint
    if (typeof constraint === 'string') return constraint
    if (typeof constraint === 'object' && constraint !== null && 'index' in constraint) return String(constraint.index)
    const named = /constraint "([^"]+)"/.exec(String(cause.originalMessage ?? cause.message ?? ''))
    if (named?.[1]) return named[1]
  }
  return null
}

/** Whether the database broke a circle of transactions that waited for each other: doing it all again is right. */
export function isDeadlock(error: unknown): boolean {
  for (const cause of causes(error))
    if (cause.code === '40P01' || cause.originalCode === '40P01' || /40P01/.test(String(cause.message ?? '')))
      return true
  return false
}

const DEADLOCK_TRIES = 4

/** Does a whole transaction again when it was the one to give way in a deadlock. `work` must bear being done again. */
export async function retryDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === DEADLOCK_TRIES || !isDeadlock(error)) throw error
    }
  }
}
