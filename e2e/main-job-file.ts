import { variedTexts } from '#lib/testing/builders/prompt-pool'

const OPENINGS = ['Plainly', 'At length', 'With an example', 'In one line']
export const RESPONSES = OPENINGS.length

export type FileRow = { id: string; prompt: string; responses: { id: string; content: string; model: string }[] }

/** Prompts of words that hardly repeat, so that the plan takes them all; every response says something else. */
export function mainJobRows(prompts: number): FileRow[] {
  return variedTexts(prompts).map((text, n) => ({
    id: `question-${n + 1}`,
    prompt: `Question ${n + 1}: ${text}?`,
    responses: OPENINGS.map((opening, index) => ({
      id: `question-${n + 1}-${index}`,
      content: `${opening}, on question ${n + 1}: ${text
        .split(' ')
        .slice(index, index + 6)
        .join(' ')}.`,
      model: `model-${index % 2}`,
    })),
  }))
}

/** What was done to one item on the screen, in the annotator's terms. */
export type Done = {
  row: FileRow
  /** Indexes of the responses in the order in which they were shown as A, B, C, D. */
  shown: number[]
  /** Indexes of the responses, best first, as they were ranked. */
  tiers: number[][]
  lastImplied: boolean
}

/** Dense ranks by response. */
export function ranksOf({ tiers }: Done): number[] {
  return Array.from({ length: RESPONSES }, (_, index) => tiers.findIndex((tier) => tier.includes(index)) + 1)
}

/** The winner over each that is not, by hand: what TRL's rows must be, one judgment an item. */
export function preferenceRows({ row, tiers: [best = [], ...rest] }: Done): unknown[] {
  const answer = (index: number) => [{ role: 'assistant', content: row.responses[index]?.content }]
  return best.flatMap((winner) =>
    rest.flat().map((loser) => ({
      prompt: [{ role: 'user', content: row.prompt }],
      chosen: answer(winner),
      rejected: answer(loser),
    })),
  )
}

/** The files of a plain tar archive by their names without folders. */
export function untar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const field = (from: number, length: number) =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '')
    const bytes = Number.parseInt(field(124, 12), 8)
    files.set(field(0, 100).split('/').at(-1) ?? '', archive.subarray(at + 512, at + 512 + bytes))
    at += 512 + Math.ceil(bytes / 512) * 512
  }
  return files
}

export const linesOf = (file: Buffer | undefined) =>
  (file?.toString('utf8') ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
