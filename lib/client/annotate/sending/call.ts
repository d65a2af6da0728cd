import type { Problem } from '#lib/contracts/problem'
import { reportAnswering } from '../../connection.ts'
import { NetworkError, ProblemError } from '../../failure.ts'
import { BUILD_HEADER, reportBuild } from './build.ts'
import { ACCOUNT_HEADER, pageAccount, reportSession } from './session.ts'

type Options<T> = {
  body?: unknown
  /** Reads the reply; without it the reply's body is not read. Throws where it is not what was asked for. */
  read?: (reply: unknown) => T
  signal?: AbortSignal | undefined
  /** Goes on though the page is left; nobody waits for the answer. */
  keepalive?: boolean
}

/** What the server, or a proxy before it, answers while the application or its database is away. */
const AWAY = new Set([502, 503, 504])

/**
 * A call of the annotation screen. Unlike api(), it never takes the person to another page: a session that ended is told
 * by useSession(), a new deployment by useNewBuild(), and what is on the screen stays.
 * @throws ProblemError the server refused and says why
 * @throws NetworkError no answer came
 */
export async function call<T = undefined>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { body, read, signal, keepalive }: Options<T> = {},
): Promise<T> {
  const account = pageAccount()
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body != null && { 'content-type': 'application/json' }),
        ...(account !== null && { [ACCOUNT_HEADER]: account }),
      },
      ...(body != null && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      ...(keepalive && { keepalive }),
    })
  } catch (error) {
    if (signal?.aborted && signal.reason?.name !== 'TimeoutError') throw error
    reportAnswering(false)
    throw new NetworkError(error)
  }
  reportAnswering(!AWAY.has(response.status))
  reportBuild(response.headers.get(BUILD_HEADER))
  if (!response.ok) {
    const refusal = await readRefusal(response)
    if (refusal instanceof ProblemError && refusal.status === 401)
      reportSession(refusal.reason === 'other_account' ? 'other' : 'out')
    throw refusal
  }
  reportSession('in')
  return (read ? read(await response.json()) : undefined) as T
}

/** The failure a response carries; one that is not problem+json (a proxy's page, say) is told by its status. */
async function readRefusal(response: Response): Promise<ProblemError | NetworkError> {
  const told: Partial<Problem> | null = await response.json().catch(() => null)
  if (typeof told?.detail !== 'string' || typeof told.code !== 'string' || typeof told.status !== 'number')
    return new NetworkError(new Error(`the server answered ${response.status} without saying why`))
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  const problem = { ...told, problems: Array.isArray(told.problems) ? told.problems : [] } as Problem
  return new ProblemError(problem, Number.isFinite(wait) ? wait : undefined)
}
