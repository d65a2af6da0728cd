import { readHhForm } from '#lib/core/interchange/prompts/hh-form'
import type { Message } from '#lib/core/interchange/prompts/row'

const HUMAN = '\n\nHuman:'
const ASSISTANT = '\n\nAssistant:'
const SPEAKER = {
  user: HUMAN,
  assistant: ASSISTANT,
  system: '\n\nSystem:',
  tool: '\n\nTool:',
} as const satisfies Record<Message['role'], string>

/** Whether a string already is a conversation of HH-RLHF that waits for the assistant: `\n\nHuman: … \n\nAssistant:`. */
export function isHhConversation(text: string): boolean {
  return text.startsWith(HUMAN) && text.endsWith(ASSISTANT)
}

/**
 * The text whose tokens count: `\n\nHuman: …\n\nAssistant: …\n\nHuman: …\n\nAssistant:`, right-trimmed (Bai et al. 2022, as
 * Song et al. 2024 read it). A string that has this form is used byte for byte, because reading it into messages and writing
 * them again changes some; one that lacks only the open `\n\nAssistant:` gets it; any other string is one user message.
 */
export function renderHhPrompt(prompt: string | readonly Message[]): string {
  if (typeof prompt !== 'string') {
    return `${prompt.map((message) => `${SPEAKER[message.role]} ${message.content}`).join('')}${ASSISTANT}`
  }
  const trimmed = prompt.trimEnd()
  if (isHhConversation(trimmed)) return trimmed
  return readHhForm(prompt) ? `${trimmed}${ASSISTANT}` : `${HUMAN} ${prompt}${ASSISTANT}`
}
