/** ok: as it should be. note: worth knowing, nothing to mend. problem: wrong; `advice` says what to do. */
export type Level = 'ok' | 'note' | 'problem'

export type Finding = {
  /** What was looked at, as in "Node". */
  subject: string
  level: Level
  /** What was found, one line. */
  fact: string
  /** What to do; null where there is nothing. */
  advice: string | null
}

export const ok = (subject: string, fact: string): Finding => ({ subject, level: 'ok', fact, advice: null })
export const note = (subject: string, fact: string, advice: string | null = null): Finding => ({
  subject,
  level: 'note',
  fact,
  advice,
})
export const problem = (subject: string, fact: string, advice: string): Finding => ({
  subject,
  level: 'problem',
  fact,
  advice,
})

export function countProblems(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.level === 'problem').length
}

const MARKS: Record<Level, string> = { ok: 'ok     ', note: 'note   ', problem: 'PROBLEM' }
const SUBJECT_WIDTH = 22

/** One line for each finding, its advice under it, and the sum at the end. */
export function renderFindings(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ subject, level, fact, advice }) => {
    const indent = ' '.repeat(MARKS.ok.length + SUBJECT_WIDTH + 4)
    const [first = '', ...rest] = fact.split('\n')
    return [
      `${MARKS[level]}  ${subject.padEnd(SUBJECT_WIDTH)}  ${first}`,
      ...rest.map((line) => indent + line),
      ...(advice === null ? [] : [`${indent}-> ${advice}`]),
    ]
  })
  const wrong = countProblems(findings)
  const sum = wrong === 0 ? 'Nothing is wrong.' : `${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong.`
  return [...lines, '', sum].join('\n')
}
