import { readHhForm } from '#lib/core/interchange/prompts/hh-form'
import type { Message } from '#lib/core/interchange/prompts/row'
import type { PromptText } from './heavy-work.ts'
import type { TemplateName } from './settings.ts'

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
export function renderHhPrompt(prompt: PromptText): string {
  if (typeof prompt !== 'string') {
    return `${prompt.map((message) => `${SPEAKER[message.role]} ${message.content}`).join('')}${ASSISTANT}`
  }
  const trimmed = prompt.trimEnd()
  if (isHhConversation(trimmed)) return trimmed
  return readHhForm(prompt) ? `${trimmed}${ASSISTANT}` : `${HUMAN} ${prompt}${ASSISTANT}`
}

/** The text whose tokens count under a template: of `last` and `bare`, the last message of a user alone. */
export function renderPrompt(prompt: PromptText, template: TemplateName): string {
  if (template === 'hh') return renderHhPrompt(prompt)
  const message = lastUserMessage(prompt)
  return template === 'bare' ? message : `${HUMAN} ${message}${ASSISTANT}`
}

/** What is said in a prompt, as far as its template counts it: the rendered text without the template's own words. */
export function spokenTexts(prompt: PromptText, template: TemplateName): string[] {
  if (template !== 'hh') return [lastUserMessage(prompt)]
  if (typeof prompt !== 'string') return prompt.map((message) => message.content)
  return prompt.startsWith(HUMAN) ? prompt.split(TURN) : [prompt]
}
const TURN = /\n\n(?:Human|Assistant):/

/** The last message of a user; of a text in HH form its last turn of a person, trimmed; of any other text the whole. */
function lastUserMessage(prompt: PromptText): string {
  if (typeof prompt !== 'string') return prompt.findLast((message) => message.role === 'user')?.content ?? ''
  if (!isHhConversation(prompt.trimEnd()) && !readHhForm(prompt)) return prompt
  const turn = prompt.slice(prompt.lastIndexOf(HUMAN) + HUMAN.length)
  const end = turn.indexOf(ASSISTANT)
  return (end === -1 ? turn : turn.slice(0, end)).trim()
}
