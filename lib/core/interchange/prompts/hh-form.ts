import type { Message } from './row.ts'

const TURN = /\n\n(Human|Assistant):/g

/**
 * A string such as "\n\nHuman: …\n\nAssistant: …\n\nHuman: …\n\nAssistant:" as messages, for display only: the string itself
 * stays what is stored and measured. Null where it does not begin with "\n\nHuman:", does not end on a person's turn (an
 * open "\n\nAssistant:" after it is dropped), or has an empty turn.
 */
export function readHhForm(text: string): Message[] | null {
  if (!text.startsWith('\n\nHuman:')) return null
  const marks = [...text.matchAll(TURN)]
  const messages: Message[] = marks.map((mark, i) => ({
    role: mark[1] === 'Human' ? 'user' : 'assistant',
    content: text.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim(),
  }))
  if (messages.at(-1)?.role === 'assistant' && messages.at(-1)?.content === '') messages.pop()
  const whole = messages.at(-1)?.role === 'user' && messages.every((message) => message.content !== '')
  return whole ? messages : null
}
