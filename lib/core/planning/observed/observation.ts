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

export type Drawn = 'people' | 'judgments'

/**
 * What is drawn with replacement for an interval, as the places of the judgments in each: people where there are enough, since the
 * judgments of one are alike; else judgments.
 */
export function drawnPlaces(observed: readonly Pick<Observation, 'annotatorId'>[]): {
  drawn: Drawn
  places: (readonly number[])[]
} {
  const people = new Map<string, number[]>()
  for (const [place, { annotatorId }] of observed.entries()) {
    const own = people.get(annotatorId)
    if (own) own.push(place)
    else people.set(annotatorId, [place])
  }
  if (people.size >= LEAST_PEOPLE) return { drawn: 'people', places: [...people.values()] }
  return { drawn: 'judgments', places: observed.map((_, place) => [place]) }
}

/** The same with `sum` and `weight` of each: the parts of the ratio that is wanted. */
export function drawnUnits<T extends { annotatorId: string }>(
  observed: readonly T[],
  parts: (one: T) => { sum: number; weight: number },
): { drawn: Drawn; units: { sum: number; weight: number }[] } {
  const { drawn, places } = drawnPlaces(observed)
  const units = places.map((own) =>
    own
      .map((place) => parts(observed[place] as T))
      .reduce((one, other) => ({ sum: one.sum + other.sum, weight: one.weight + other.weight })),
  )
  return { drawn, units }
}
