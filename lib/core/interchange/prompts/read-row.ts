import canonicalize from 'canonicalize'
import type { z } from 'zod'
import { columnOfByte, columnOfUnit, firstInvalidUtf8 } from '../bytes/utf8.ts'
import { firstTooDeep } from '../json/depth.ts'
import { firstForbiddenEscape } from '../json/escapes.ts'
import { locateInJson } from '../json/locate.ts'
import { firstSyntaxFault } from '../json/syntax.ts'
import { MAX_JSON_DEPTH } from '../limits.ts'
import type { Rejection, RejectionCode } from './rejection.ts'
import { type Message, Messages, PromptText, RowFacts, responseFields, rowFields } from './row.ts'

export type ResponseRow = {
  content: string
  model: string | null
  externalId: string | null
  paramsJson: string | null
}

/** One accepted line, as its file says it. */
export type PromptRow = {
  line: number
  /** A string stays a string, byte for byte. */
  prompt: string | Message[]
  externalId: string | null
  source: string | null
  lang: string | null
  metaJson: string | null
  responses: ResponseRow[]
  /** Fields this reader knows no place for: 'score', 'responses.rank'. */
  leftOut: string[]
}

export type Reading = { row: PromptRow } | { rejection: Rejection } | { blank: true }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const BLANK = /^[\s\ufeff]*$/u

/** Reads one line of a file of prompts. Never throws, whatever the bytes. */
export function readRow(line: number, bytes: Uint8Array, format: 'jsonl' | 'text'): Reading {
  const reject = (code: RejectionCode, column: number | null, reason: string): Reading => ({
    rejection: { line, column, code, reason },
  })
  if (bytes.length === 0) return { blank: true }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    const at = firstInvalidUtf8(bytes) ?? 0
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0')
    return reject('not_utf8', columnOfByte(bytes, at), `The byte 0x${byte} is not UTF-8: save the file as UTF-8.`)
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) return reject('nul', columnOfUnit(text, nul), 'A NUL character stands here: remove it.')
  if (BLANK.test(text)) return { blank: true }
  if (format === 'text') return { row: { ...bare, line, prompt: text } }

  const deep = firstTooDeep(text, MAX_JSON_DEPTH)
  if (deep !== null)
    return reject(
      'too_deep',
      columnOfUnit(text, deep),
      `Arrays and objects are nested more than ${MAX_JSON_DEPTH} deep here.`,
    )
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const fault = firstSyntaxFault(text) ?? { index: 0, message: (error as Error).message }
    return reject('not_json', columnOfUnit(text, fault.index), `Not JSON: ${fault.message}.`)
  }
  const bad = firstForbiddenEscape(text)
  if (bad)
    return reject(
      bad.code,
      columnOfUnit(text, bad.index),
      bad.code === 'nul'
        ? 'The escape \\u0000 stands for a NUL character: remove it.'
        : 'This escape is one half of a surrogate pair and stands for no character: remove it or write the whole pair.',
    )
  const read = readValue(line, value)
  if ('row' in read) return read
  const column = columnOfUnit(text, locateInJson(text, read.path))
  return reject(read.code, column, read.reason)
}

const bare = { externalId: null, source: null, lang: null, metaJson: null, responses: [], leftOut: [] }
type Fault = { code: RejectionCode; path: readonly PropertyKey[]; reason: string }

function readValue(line: number, value: unknown): { row: PromptRow } | Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { code: 'not_a_row', path: [], reason: 'A line must be a JSON object such as {"prompt": "…"}.' }
  const record = value as Record<string, unknown>
  const given = ['prompt', 'messages'].filter((name) => record[name] !== undefined && record[name] !== null)
  const name = given[0]
  if (name === undefined)
    return {
      code: 'wrong_shape',
      path: [],
      reason: 'The row has no "prompt": a text, or a list of messages with "role" and "content".',
    }
  if (given.length > 1)
    return { code: 'wrong_shape', path: ['messages'], reason: 'The row has both "prompt" and "messages": keep one.' }
  const isText = typeof record[name] === 'string'
  const prompt = (isText ? PromptText : Messages).safeParse(record[name])
  if (!prompt.success) return faultOf(prompt.error, [name])
  const facts = RowFacts.safeParse(record)
  if (!facts.success) return faultOf(facts.error, [])
  const { id, source, lang, meta, responses } = facts.data
  return {
    row: {
      line,
      prompt: prompt.data,
      externalId: id ?? null,
      source: source ?? null,
      lang: lang ?? null,
      metaJson: canonicalJson(meta),
      responses: (responses ?? []).map((response) => ({
        content: (response.content ?? response.text) as string,
        model: response.model ?? null,
        externalId: response.id ?? null,
        paramsJson: canonicalJson(response.params),
      })),
      leftOut: unknownFields(record),
    },
  }
}

function faultOf(error: z.ZodError, prefix: readonly PropertyKey[]): Fault {
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

function unknownFields(record: Record<string, unknown>): string[] {
  const unknown = new Set(Object.keys(record).filter((field) => !rowFields.includes(field)))
  if (Array.isArray(record.responses))
    for (const response of record.responses as unknown[])
      if (typeof response === 'object' && response !== null)
        for (const field of Object.keys(response))
          if (!responseFields.includes(field)) unknown.add(`responses.${field}`)
  return [...unknown]
}

/** RFC 8785, so that equal objects are equal texts; null for nothing. */
function canonicalJson(value: unknown): string | null {
  return value === undefined || value === null ? null : (canonicalize(value) ?? null)
}
