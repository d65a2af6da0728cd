import { z } from 'zod'
import { MAX_RESPONSES_PER_PROMPT } from '../limits.ts'

export const messageRoles = ['system', 'user', 'assistant', 'tool'] as const
export const MessageRole = z.enum(messageRoles, { error: 'must be "system", "user", "assistant" or "tool"' })
const isBlank = (text: string): boolean => text.trim() === ''
const text = z.string({ error: 'must be a text' }).refine((value) => !isBlank(value), { error: 'is empty' })

export const Message = z.strictObject(
  { role: MessageRole, content: text },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has the field ${(issue.keys as string[]).map((key) => `"${key}"`).join(', ')}, and leaving it out would change the prompt: a message has "role" and "content" only`
        : 'must be an object with "role" and "content"',
  },
)
export type Message = z.infer<typeof Message>

/** A conversation that waits for an answer: the last message is a user's or a tool's, and a user spoke at least once. */
export const Messages = z
  .array(Message, { error: 'must be a text or a list of messages' })
  .min(1, { error: 'has no message' })
  .superRefine((messages, context) => {
    const last = messages.at(-1)
    if (last && last.role !== 'user' && last.role !== 'tool')
      context.addIssue({
        code: 'custom',
        path: [messages.length - 1, 'role'],
        message: `is "${last.role}", but a prompt ends with a message of the user or a tool: move the answer to "responses"`,
      })
    else if (!messages.some((message) => message.role === 'user'))
      context.addIssue({ code: 'custom', path: [], message: 'has no message of a user' })
  })

const object = z.record(z.string(), z.unknown(), { error: 'must be an object' })
/** The id a file gives a row: a text, or a whole number taken as one. */
export const ExternalId = z
  .union(
    [
      z.string().min(1, { error: 'is empty' }).max(500, { error: 'is longer than 500 characters' }),
      z
        .number()
        .refine(Number.isSafeInteger, {
          error: 'must be a text or a whole number up to 9,007,199,254,740,991: write a larger one as a text',
        })
        .transform(String),
    ],
    {
      error: (issue) =>
        (issue.errors as { message: string }[][] | undefined)
          ?.flat()
          .find((inner) => !inner.message.startsWith('Invalid input'))?.message ?? 'must be a text or a whole number',
    },
  )
  .nullish()
const label = (longest: number) =>
  z
    .string({ error: 'must be a text' })
    .min(1, { error: 'is empty' })
    .max(longest, { error: `is longer than ${longest} characters` })
    .nullish()

const ResponseObject = z
  .object(
    { content: text.nullish(), text: text.nullish(), model: label(200), id: ExternalId, params: object.nullish() },
    { error: 'must be a text or an object with "content"' },
  )
  .superRefine((response, context) => {
    const given = [response.content, response.text].filter((value) => value !== undefined && value !== null).length
    if (given === 0) context.addIssue({ code: 'custom', path: [], message: 'has no "content"' })
    if (given === 2) context.addIssue({ code: 'custom', path: [], message: 'has both "content" and "text": keep one' })
  })
export const responseFields = Object.keys(ResponseObject.shape)

/** A response: a text, or an object with its content. */
export const ResponseInput = z.preprocess(
  (value) => (typeof value === 'string' ? { content: value } : value),
  ResponseObject,
)

export const ResponseList = z
  .array(ResponseInput, { error: 'must be a list' })
  .max(MAX_RESPONSES_PER_PROMPT, { error: `has more than ${MAX_RESPONSES_PER_PROMPT} responses` })

/** What a row may say beside its prompt. The prompt is read first, by readRow, so that its errors name one shape, not two. */
export const RowFacts = z.object({
  id: ExternalId,
  source: label(200),
  lang: label(35),
  meta: object.nullish(),
  responses: ResponseList.nullish(),
})
export const rowFields = ['prompt', 'messages', ...Object.keys(RowFacts.shape)]

/** A string prompt is a prompt like any other, so it must say something. */
export const PromptText = text
