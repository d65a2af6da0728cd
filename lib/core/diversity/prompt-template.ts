import type { PromptMessage } from '#lib/core/interchange/prompt-message'

const HUMAN = '\n\nHuman:'
const ASSISTANT = '\n\nAssistant:'
const SPEAKER = { user: HUMAN, assistant: ASSISTANT, system: '\n\nSystem:', tool: '\n\nTool:' } as const

/** Whether a string already is a conversation of HH-RLHF: it opens with a human turn and leaves the assistant's open. */
export function isHhConversation(text: string): boolean {
  return text.startsWith(HUMAN) && text.endsWith(ASSISTANT)
}

/**
 * The text whose tokens count: `\n\nHuman: …\n\nAssistant: …\n\nHuman: …\n\nAssistant:` (Bai et al. 2022, as Song et al. 2024 read it).
 * A string that has this form is used byte for byte; any other string is one user message.
 */
export function renderHhPrompt(prompt: { rawText: string | null; messages: readonly PromptMessage[] }): string {
  if (prompt.rawText !== null) {
    return isHhConversation(prompt.rawText) ? prompt.rawText : `${HUMAN} ${prompt.rawText}${ASSISTANT}`
  }
  return `${prompt.messages.map((message) => `${SPEAKER[message.role]} ${message.content}`).join('')}${ASSISTANT}`
}
