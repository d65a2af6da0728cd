import { z } from 'zod'
import { faultOf, type LineFault, readJsonLine } from '../lines/read-line.ts'
import { type ResponseRow, toResponseRow } from '../prompts/read-row.ts'
import type { Rejection } from '../prompts/rejection.ts'
import { ExternalId, ResponseInput, ResponseList, responseFields } from '../prompts/row.ts'

/** Responses to one prompt, as a line of a file gives them. */
export type ResponsesRow = {
  line: number
  /** The id of the prompt: the pool's own from its file, or Rankplan's. */
  promptId: string
  responses: ResponseRow[]
  /** Fields this reader knows no place for: 'score', 'responses.rank'. */
  leftOut: string[]
  /** Turns the line away after all, for what only the pool can tell. */
  reject: (fault: LineFault) => Rejection
}
export type ResponsesReading = { row: ResponsesRow } | { rejection: Rejection } | { blank: true }

const Row = z.object({ id: ExternalId, responses: ResponseList.nullish(), response: ResponseInput.nullish() })
/** What the downloaded list brings along; the prompt is known by its id, so its text is not read. */
const KNOWN = ['id', 'responses', 'response', 'prompt', 'messages', 'responses_needed']
const EXAMPLE = '{"id": "…", "responses": ["…", "…"]}'

/** Reads one line of a file of responses: `id` with a list in `responses` or one in `response`. Never throws, whatever the bytes. */
export function readResponsesRow(line: number, bytes: Uint8Array): ResponsesReading {
  const json = readJsonLine(line, bytes)
  if (!('value' in json)) return json
  const { value, reject } = json
  const refuse = (fault: LineFault): ResponsesReading => ({ rejection: reject(fault) })
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse({ code: 'not_a_row', path: [], reason: `A line must be a JSON object such as ${EXAMPLE}.` })
  const record = value as Record<string, unknown>
  const read = Row.safeParse(record)
  if (!read.success) return refuse(faultOf(read.error, []))
  const { id, responses, response } = read.data
  if (id === undefined || id === null)
    return refuse({ code: 'wrong_shape', path: [], reason: 'The row has no "id": the id of the prompt it answers.' })
  if (responses && response)
    return refuse({
      code: 'wrong_shape',
      path: ['response'],
      reason: 'The row has both "response" and "responses": keep one.',
    })
  const given = responses ?? (response ? [response] : null)
  if (given === null)
    return refuse({
      code: 'wrong_shape',
      path: [],
      reason: 'The row has neither "responses", a list, nor "response": a text, or an object with "content".',
    })
  if (given.length === 0)
    return refuse({ code: 'wrong_shape', path: ['responses'], reason: 'responses has no response in it.' })
  const row = { line, promptId: id, responses: given.map(toResponseRow), leftOut: unknownFields(record), reject }
  return { row }
}

function unknownFields(record: Record<string, unknown>): string[] {
  const unknown = new Set(Object.keys(record).filter((field) => !KNOWN.includes(field)))
  const responses = Array.isArray(record.responses) ? (record.responses as unknown[]) : [record.response]
  for (const response of responses)
    if (typeof response === 'object' && response !== null)
      for (const field of Object.keys(response)) if (!responseFields.includes(field)) unknown.add(`responses.${field}`)
  return [...unknown]
}
