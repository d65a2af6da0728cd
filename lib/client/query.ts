import { QueryClient } from '@tanstack/react-query'
import { NetworkError, ProblemError } from './failure.ts'

const MAX_RETRIES = 4
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 8_000

/** Whether the same request may succeed a little later without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ProblemError && error.status === 503)
}

/** How long to wait before try number `attempt` (from 0): what the server asked for, else doubling from half a second. */
export function retryDelayMs(attempt: number, error: unknown): number {
  const asked = error instanceof ProblemError ? error.retryAfterSeconds : undefined
  return asked === undefined ? Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt) : asked * 1000
}

/** Reads are tried again while the server or the network is away; refusals and writes are not. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < MAX_RETRIES && isPassing(error),
        retryDelay: retryDelayMs,
      },
      mutations: { retry: false },
    },
  })
}
