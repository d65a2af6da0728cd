import canonicalize from 'canonicalize'
import { readHhForm } from './hh-form.ts'
import { countCharacters, countWords, normalizedForm, previewOf } from './measure.ts'
import type { PromptRow, ResponseRow } from './read-row.ts'
import type { Message } from './row.ts'

const PREVIEW_CHARACTERS = 200

export type PreparedResponse = {
  index: number
  externalId: string | null
  content: string
  model: string | null
  paramsJson: string | null
  contentHash: string
  normalizedHash: string
  charCount: number
  wordCount: number
}

/** A row with everything the pool keeps about it, but for its ids and its place. */
export type PreparedPrompt = {
  line: number
  externalId: string | null
  messages: Message[]
  rawText: string | null
  contentHash: string
  preview: string
  source: string | null
  lang: string | null
  metaJson: string | null
  charCount: number
  wordCount: number
  turnCount: number
  responses: PreparedResponse[]
  /** Responses that say the same as an earlier one of this prompt. */
  identicalCount: number
}

/** `sha256Hex` hashes the UTF-8 of a text, in lower-case hex. Lengths are of the messages' contents, without role labels. */
export function preparePrompt(row: PromptRow, sha256Hex: (text: string) => string): PreparedPrompt {
  const rawText = typeof row.prompt === 'string' ? row.prompt : null
  const messages: Message[] =
    typeof row.prompt === 'string' ? (readHhForm(row.prompt) ?? [{ role: 'user', content: row.prompt }]) : row.prompt
  const responses = row.responses.map((response, index) => prepareResponse(response, index, sha256Hex))
  return {
    line: row.line,
    externalId: row.externalId,
    messages,
    rawText,
    contentHash: sha256Hex(canonicalize(row.prompt) as string),
    preview: previewOf(messages.findLast((message) => message.role === 'user')?.content ?? '', PREVIEW_CHARACTERS),
    source: row.source,
    lang: row.lang,
    metaJson: row.metaJson,
    charCount: messages.reduce((sum, message) => sum + countCharacters(message.content), 0),
    wordCount: messages.reduce((sum, message) => sum + countWords(message.content), 0),
    turnCount: messages.length,
    responses,
    identicalCount: responses.length - new Set(responses.map((response) => response.normalizedHash)).size,
  }
}

/** A response with its hashes and lengths, at its place in the row's list. */
export function prepareResponse(
  response: ResponseRow,
  index: number,
  sha256Hex: (text: string) => string,
): PreparedResponse {
  return {
    ...response,
    index,
    contentHash: sha256Hex(canonicalize(response.content) as string),
    normalizedHash: sha256Hex(normalizedForm(response.content)),
    charCount: countCharacters(response.content),
    wordCount: countWords(response.content),
  }
}
