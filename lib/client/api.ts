import type { z } from 'zod'
import { Problem } from '#lib/contracts/problem'
import { reportAnswering } from './connection.ts'
import { NetworkError, ProblemError } from './failure.ts'

type Options<Reply extends z.ZodType | undefined> = {
  /** The reply's contract. Without one the reply's body is not read. */
  reply?: Reply
  /** A value sent as JSON, or bytes sent as they are. */
  body?: unknown
  query?: Readonly<Record<string, string | number | boolean | null | undefined>>
  signal?: AbortSignal | undefined
  headers?: Readonly<Record<string, string>>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Result<Reply> = Reply extends z.ZodType ? z.output<Reply> : undefined

/**
 * Calls `path` of this server and reads the reply by its contract. Signed out, it goes to the sign-in page and comes back.
 * @throws ProblemError the server refused and says why
 * @throws NetworkError no answer came
 */
export async function api<Reply extends z.ZodType | undefined = undefined>(
  method: Method,
  path: string,
  options: Options<Reply> = {},
): Promise<Result<Reply>> {
  const response = await send(method, path, options)
  reportAnswering(response.status !== 503)
  if (!response.ok) {
    const error = await readProblem(response)
    if (response.status === 401) goToSignIn()
    throw error
  }
  return (options.reply ? options.reply.parse(await response.json()) : undefined) as Result<Reply>
}

async function send(method: Method, path: string, options: Options<z.ZodType | undefined>): Promise<Response> {
  const { body, query = {}, signal, headers } = options
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const isBytes = body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body)
  try {
    return await fetch(search.size > 0 ? `${path}?${search}` : path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body !== undefined && { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isBytes ? (body as BodyInit) : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    reportAnswering(false)
    throw new NetworkError(error)
  }
}

/** The failure a response carries; one that is not problem+json (a proxy's page, say) is told by its status. */
export async function readProblem(response: Response): Promise<ProblemError | NetworkError> {
  const parsed = Problem.safeParse(await response.json().catch(() => null))
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  if (parsed.success) return new ProblemError(parsed.data, Number.isFinite(wait) ? wait : undefined)
  return new NetworkError(new Error(`the server answered ${response.status} without saying why`))
}

function goToSignIn(): void {
  const here = location.pathname + location.search
  if (!location.pathname.startsWith('/sign-in')) location.assign(`/sign-in?next=${encodeURIComponent(here)}`)
}
