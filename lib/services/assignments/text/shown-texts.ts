import type { MessageRole } from '#lib/core/interchange/prompts/row'
import type { Deps } from '../../deps.ts'
import { renderText } from './render-text.ts'

/** A text laid out and sanitised, and as it was written. */
export type ShownText = { html: string; raw: string }
export type ShownTexts = { messages: (ShownText & { role: Role })[]; cards: ShownText[] }

type Role = (typeof MessageRole)['options'][number]
type Written = { messages: readonly { role: Role; content: string }[]; responses: readonly string[] }

export function showText(raw: string, deps: Pick<Deps, 'imageHosts'>): ShownText {
  return { html: renderText(raw, deps), raw }
}

/** A conversation and the cards under it; `order` names the responses in the order they are shown, all as they stand without it. */
export function showTexts(
  { messages, responses }: Written,
  deps: Pick<Deps, 'imageHosts'>,
  order: readonly number[] = responses.map((_, index) => index),
): ShownTexts {
  return {
    messages: messages.map(({ role, content }) => ({ role, ...showText(content, deps) })),
    cards: order.map((index) => showText(responses[index] ?? '', deps)),
  }
}
