import type { AnnotationOptions } from './annotation-options.ts'
import { MAX_COMMENT_CHARS } from './beside-draft.ts'
import type { JudgedSlate } from './said-beside.ts'

/** `@A`, not inside a word or an address. */
const MENTION = /(?<![\p{L}\p{N}@._-])@([A-I])(?![\p{L}\p{N}])/gu
/** A mention as it is stored; its group is the response's id. */
export const STORED_MENTION = /@\[([0-9a-f-]{36})\]/g
/** What the column holds: every third character a mention is more than anybody writes. */
const MAX_STORED_CHARS = 8000

type Shown = Pick<JudgedSlate, 'displayOrder' | 'responseIds'>

/** The comment as it is stored: a card is mentioned by its response, since others see another order. Null where nothing is written. */
export function saidComment(
  written: string,
  asked: AnnotationOptions['comment'],
  shown: Shown,
  report: (path: string, message: string) => void,
): string | null {
  const text = written.trim()
  if (text === '') {
    if (asked === 'required') report('comment', 'write a comment: your lead asks for one with every judgment')
    return null
  }
  if (asked === 'off') report('comment', 'this campaign takes no comments')
  const stored = withResponseIds(text, shown)
  if (written.length > MAX_COMMENT_CHARS || stored.length > MAX_STORED_CHARS)
    report('comment', `a comment holds at most ${MAX_COMMENT_CHARS.toLocaleString('en')} characters: shorten it`)
  return stored
}

/** `@B` becomes `@[id]` of the response that card B shows; a letter no card has stays as it is written. */
export function withResponseIds(text: string, { displayOrder, responseIds }: Shown): string {
  return text.replace(MENTION, (mention, letter: string) => {
    const id = responseIds[displayOrder[letter.charCodeAt(0) - 'A'.charCodeAt(0)] ?? -1]
    return id === undefined ? mention : `@[${id}]`
  })
}

/** The comment as who sees the responses in this order reads it: `@[id]` becomes the letter of its card; an unknown id stays. */
export function withLetters(stored: string, { displayOrder, responseIds }: Shown): string {
  return stored.replace(STORED_MENTION, (mention, id: string) => {
    const place = displayOrder.indexOf(responseIds.indexOf(id))
    return place < 0 ? mention : `@${String.fromCharCode('A'.charCodeAt(0) + place)}`
  })
}
