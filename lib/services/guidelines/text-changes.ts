import { diffLines, diffWordsWithSpace } from 'diff'

export type TextPart = { kind: 'same' | 'added' | 'removed'; text: string }
/** Lines that stand in both texts, or lines of which something changed, word by word. */
export type TextChange = { kind: 'same'; text: string } | { kind: 'changed'; parts: TextPart[] }

/** Past so many words in and out, lines are told as a whole: the comparison's time grows with their square. */
const MOST_WORD_EDITS = 2000

/**
 * What changed from one text to another, in order: the parts that are not 'added', put together, are the text before, those
 * that are not 'removed' the text after. Lines are compared first (Myers), then the words of lines that gave way to others.
 */
export function textChanges(before: string, after: string): TextChange[] {
  const changes: TextChange[] = []
  const lines = diffLines(before, after)
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]
    if (!line) continue
    const next = lines[i + 1]
    if (line.removed && next?.added) {
      changes.push({ kind: 'changed', parts: wordChanges(line.value, next.value) })
      i += 1
    } else if (line.added || line.removed) {
      changes.push({ kind: 'changed', parts: [{ kind: line.added ? 'added' : 'removed', text: line.value }] })
    } else changes.push({ kind: 'same', text: line.value })
  }
  return changes
}

function wordChanges(before: string, after: string): TextPart[] {
  const words = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORD_EDITS })
  if (!words) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return words.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
