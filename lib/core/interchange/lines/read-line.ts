import canonicalize from 'canonicalize'
import type { z } from 'zod'
import { columnOfByte, columnOfUnit, firstInvalidUtf8 } from '../bytes/utf8.ts'
import { firstTooDeep } from '../json/depth.ts'
import { firstForbiddenEscape } from '../json/escapes.ts'
import { locateInJson } from '../json/locate.ts'
import { firstSyntaxFault } from '../json/syntax.ts'
import { MAX_JSON_DEPTH } from '../limits.ts'
import type { Rejection, RejectionCode } from '../prompts/rejection.ts'

/** What is wrong with a value, and where in it. */
export type LineFault = { code: RejectionCode; path: readonly PropertyKey[]; reason: string }
type Refused = { rejection: Rejection } | { blank: true }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const BLANK = /^[\s\ufeff]*$/u

const refuse = (line: number, code: RejectionCode, column: number | null, reason: string): Refused => ({
  rejection: { line, column, code, reason },
})

/** One line's bytes as text. Never throws, whatever the bytes. */
export function readText(line: number, bytes: Uint8Array): { text: string } | Refused {
  if (bytes.length === 0) return { blank: true }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    const at = firstInvalidUtf8(bytes) ?? 0
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0')
    return refuse(line, 'not_utf8', columnOfByte(bytes, at), `The byte 0x${byte} is not UTF-8: save the file as UTF-8.`)
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) return refuse(line, 'nul', columnOfUnit(text, nul), 'A NUL character stands here: remove it.')
  return BLANK.test(text) ? { blank: true } : { text }
}

/** One line's bytes as a JSON value; `reject` turns a fault found in the value into a rejection with its column. */
export function readJsonLine(
  line: number,
  bytes: Uint8Array,
): { value: unknown; reject: (fault: LineFault) => Rejection } | Refused {
  const read = readText(line, bytes)
  if (!('text' in read)) return read
  const { text } = read
  const deep = firstTooDeep(text, MAX_JSON_DEPTH)
  if (deep !== null)
    return refuse(
      line,
      'too_deep',
      columnOfUnit(text, deep),
      `Arrays and objects are nested more than ${MAX_JSON_DEPTH} deep here.`,
    )
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const fault = firstSyntaxFault(text) ?? { index: 0, message: (error as Error).message }
    return refuse(line, 'not_json', columnOfUnit(text, fault.index), `Not JSON: ${fault.message}.`)
  }
  const bad = firstForbiddenEscape(text)
  if (bad)
    return refuse(
      line,
      bad.code,
      columnOfUnit(text, bad.index),
      bad.code === 'nul'
        ? 'The escape \\u0000 stands for a NUL character: remove it.'
        : 'This escape is one half of a surrogate pair and stands for no character: remove it or write the whole pair.',
    )
  const reject = ({ code, path, reason }: LineFault): Rejection => ({
    ...{ line, code, reason },
    column: columnOfUnit(text, locateInJson(text, path)),
  })
  return { value, reject }
}

/** The first thing a schema found wrong, as a sentence that begins with the place. */
export function faultOf(error: z.ZodError, prefix: readonly PropertyKey[]): LineFault {
  const issue = error.issues[0] as z.core.$ZodIssue
  const path = [...prefix, ...issue.path]
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  return {
    code: 'wrong_shape',
    path: unknown === undefined ? path : [...path, unknown],
    reason: `${wordsOf(path)} ${issue.message}.`,
  }
}

/** ['messages', 2, 'role'] reads "messages[3].role": people count from one. */
function wordsOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('')
}

/** RFC 8785, so that equal objects are equal texts; null for nothing. */
export function objectText(value: unknown): string | null {
  return value === undefined || value === null ? null : (canonicalize(value) ?? null)
}
