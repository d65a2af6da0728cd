import { testDatabase } from './database.ts'

type Params = Record<string, string | string[]>
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  params?: Params
  query?: Record<string, string>
  /** Bytes are sent as they are, anything else as JSON. */
  body?: unknown
  headers?: Headers
}

/** Calls an exported route handler as Next would: `callRoute(POST, { method: 'POST', params, body, headers })`. */
export function callRoute(handler: Handler, call: Call = {}): Promise<Response> {
  const url = new URL('/api/v1/under-test', testDatabase().env.BASE_URL)
  url.search = new URLSearchParams(call.query).toString()
  const headers = new Headers(call.headers)
  const isBytes = call.body instanceof Uint8Array
  if (call.body !== undefined && !headers.has('content-type')) {
    headers.set('content-type', isBytes ? 'application/octet-stream' : 'application/json')
  }
  const body =
    call.body === undefined ? null : isBytes ? new Uint8Array(call.body as Uint8Array) : JSON.stringify(call.body)
  const request = new Request(url, { method: call.method ?? 'GET', headers, body })
  return handler(request, { params: Promise.resolve(call.params ?? {}) })
}
