import type { z } from 'zod'
import { faultOf, type LineFault, objectText, readJsonLine, readText } from '../lines/read-line.ts'
import type { Rejection } from './rejection.ts'
import { type Message, Messages, PromptText, type ResponseInput, RowFacts, responseFields, rowFields } from './row.ts'

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

/** Reads one line of a file of prompts. Never throws, whatever the bytes. */
export function readRow(line: number, bytes: Uint8Array, format: 'jsonl' | 'text'): Reading {
  if (format === 'text') {
    const read = readText(line, bytes)
    return 'text' in read ? { row: { ...bare, line, prompt: read.text } } : read
  }
  const json = readJsonLine(line, bytes)
  if (!('value' in json)) return json
  const read = readValue(line, json.value)
  return 'row' in read ? read : { rejection: json.reject(read) }
}

const bare = { externalId: null, source: null, lang: null, metaJson: null, responses: [], leftOut: [] }
function readValue(line: number, value: unknown): { row: PromptRow } | LineFault {
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
      metaJson: objectText(meta),
      responses: (responses ?? []).map(toResponseRow),
      leftOut: unknownFields(record),
    },
  }
}

/** A response as its row says it, with nulls for what it leaves out. */
export function toResponseRow(response: z.output<typeof ResponseInput>): ResponseRow {
  return {
    content: (response.content ?? response.text) as string,
    model: response.model ?? null,
    externalId: response.id ?? null,
    paramsJson: objectText(response.params),
  }
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
