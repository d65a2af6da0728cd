import 'server-only'
import type { z } from 'zod'
import { AppError } from '#lib/core/vocabulary/app-error'

const MAX_JSON_BYTES = 1_048_576

const UNSTORABLE = 'This holds characters that cannot be stored: NUL, or half of a pair. Type it again by hand.'

/** Where a value first holds text that Postgres refuses, as a key or as a value; null where all of it can be stored. */
function unstorablePath(value: unknown): string[] | null {
  if (typeof value === 'string') return /[\0\p{Cs}]/u.test(value) ? [] : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (unstorablePath(key)) return []
    const path = unstorablePath(inner)
    if (path) return [key, ...path]
  }
  return null
}

function check<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const result = schema.safeParse(value)
  const unstorable = result.success ? unstorablePath(result.data) : null
  if (result.success && unstorable === null) return result.data
  const problems = result.error?.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) ?? [
    { path: (unstorable ?? []).join('.'), message: UNSTORABLE },
  ]
  const [first] = problems
  // Our own messages are whole sentences, the schema library's end without a stop.
  const why = first ? `: ${first.path ? `${first.path}: ` : ''}${first.message.replace(/\.$/, '')}` : ''
  throw new AppError('invalid_input', `${what} cannot be used${why}.`, { problems })
}

/** A path whose ids are not ids names nothing. @throws AppError not_found */
export function readParams(schema: z.ZodType | undefined, params: Readonly<Record<string, unknown>>): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(params)
  if (!result.success) throw new AppError('not_found', 'There is nothing at this address.')
  return result.data
}

/** @throws AppError invalid_input */
export function readQuery(schema: z.ZodType | undefined, url: string): unknown {
  return schema ? check(schema, Object.fromEntries(new URL(url).searchParams), 'The address') : undefined
}

/** Reads at most `maxBytes`, whatever Content-Length says. @throws AppError too_large */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError('too_large', `The body is larger than the ${maxBytes.toLocaleString('en')} bytes this address takes.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength
      if (size > maxBytes) throw tooLarge()
      parts.push(part)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    // The sender is gone, so nobody reads this; without it a cut connection would pass for an absent database.
    throw new AppError('invalid_input', 'The body was cut off on its way. Send it again.', { cause: error })
  }
  return Buffer.concat(parts)
}

/** @throws AppError invalid_input, too_large */
export async function readJson(request: Request, schema: z.ZodType): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('invalid_input', 'The body must be JSON: send the header "content-type: application/json".')
  }
  const text = new TextDecoder().decode(await readBytes(request, MAX_JSON_BYTES))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new AppError('invalid_input', `The body is not JSON: ${(error as Error).message}.`)
  }
  return check(schema, value, 'The input')
}
