/** What one first judgment tells of time: corrections and gold count like any other, drafts not. */
export type Observation = {
  annotatorId: string
  /** Responses ranked. */
  k: number
  promptWords: number
  /** Of all K together. */
  responseWords: number
  /** Active seconds as the server bounded them. */
  activeSeconds: number
}

/** Below this many, time is not fitted at all (science §3). */
export const LEAST_OBSERVATIONS = 30

/** With fewer people than this, an interval over people would rest on too few; judgments are drawn instead, which understates it. */
const LEAST_PEOPLE = 5

/**
 * What is drawn with replacement for an interval: people where there are enough, since the judgments of one are alike; else judgments.
 * `sum` and `weight` of each are the parts of the ratio that is wanted.
 */
export function drawnUnits<T extends { annotatorId: string }>(
  observed: readonly T[],
  parts: (one: T) => { sum: number; weight: number },
): { drawn: 'people' | 'judgments'; units: { sum: number; weight: number }[] } {
  const people = new Map<string, { sum: number; weight: number }>()
  for (const one of observed) {
    const { sum, weight } = parts(one)
    const before = people.get(one.annotatorId) ?? { sum: 0, weight: 0 }
    people.set(one.annotatorId, { sum: before.sum + sum, weight: before.weight + weight })
  }
  if (people.size >= LEAST_PEOPLE) return { drawn: 'people', units: [...people.values()] }
  return { drawn: 'judgments', units: observed.map(parts) }
}
