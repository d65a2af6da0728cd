const HEADING = '## Rulings'
const RULING = /^### Ruling (\d{1,6})\b/gm

/** The number the next ruling of these guidelines has: one more than the highest there is, from 1. */
export function nextRulingNumber(guidelines: string): number {
  const numbers = Array.from(guidelines.matchAll(RULING), ([, digits]) => Number(digits))
  return Math.max(0, ...numbers) + 1
}

/**
 * Guidelines (Markdown) with a ruling more, as the last thing in them: under a heading of their own, which comes with the
 * first, each with its number and day. A ruling's text never opens a heading as high as its own.
 */
export function appendRuling(guidelines: string, { text, day }: { text: string; day: string }): string {
  const number = nextRulingNumber(guidelines)
  const lowered = text.replace(/^ {0,3}(#{1,3})(?=\s)/gm, '####')
  const ruling = `### Ruling ${number}, ${day}\n\n${lowered}`
  const opens = number === 1 && !guidelines.split('\n').includes(HEADING) ? `${HEADING}\n\n` : ''
  return `${guidelines}\n\n${opens}${ruling}`
}
