import { readHhForm } from '#lib/core/interchange/prompts/hh-form'
import { countWords } from '#lib/core/interchange/prompts/measure'
import { readPrompts } from './read-prompts.ts'

/** Mean words of a file's prompts, whole conversations, and of its responses, counted as a pool's are; null where there is none. */
export async function meanWords(path: string): Promise<{ promptWords: number | null; responseWords: number | null }> {
  let [prompts, promptWords, responses, responseWords] = [0, 0, 0, 0]
  for await (const row of readPrompts(path)) {
    const { prompt } = row
    const messages = typeof prompt === 'string' ? (readHhForm(prompt) ?? [{ content: prompt }]) : prompt
    for (const { content } of messages) promptWords += countWords(content)
    for (const { content } of row.responses) responseWords += countWords(content)
    prompts += 1
    responses += row.responses.length
  }
  return {
    promptWords: prompts === 0 ? null : promptWords / prompts,
    responseWords: responses === 0 ? null : responseWords / responses,
  }
}
