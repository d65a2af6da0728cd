import { hasRightToLeft } from './right-to-left.ts'

/** How a prompt stands on a wide screen: above the cards in one column or in two, or, where it is long, beside them. */
export type PromptShape = 'short' | 'columns' | 'long'

const CHARACTERS_A_LINE = 64
/** From so many lines on two columns save height; with more than so many one would scroll through one column after the other. */
const LINES_OF_COLUMNS = { fewest: 5, most: 20 }
/** What a message of a conversation takes beside its text: who speaks, and the gap below. */
const LINES_AROUND_MESSAGE = 1.5

/** @param messages what was written, turn by turn. */
export function promptShape(messages: readonly { raw: string }[]): PromptShape {
  const lines = messages
    .flatMap(({ raw }) => raw.split('\n'))
    .map((line) => Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)))
  const around = messages.length > 1 ? messages.length * LINES_AROUND_MESSAGE : 0
  const count = lines.reduce((sum, one) => sum + one, around)
  if (count > LINES_OF_COLUMNS.most) return 'long'
  // Columns begin on the left, whatever is written in them.
  const isRead = messages.every(({ raw }) => !hasRightToLeft(raw))
  return isRead && count >= LINES_OF_COLUMNS.fewest ? 'columns' : 'short'
}
