type Sample = { at: number; done: number }

const WINDOW_MS = 8_000
const LEAST_MS = 1_000

/** How fast something goes, over the last eight seconds; null until there is a second to judge by. */
export class Rate {
  private samples: Sample[] = []

  /** `done` in any unit, `at` in milliseconds; returns units a second. */
  add(done: number, at: number): number | null {
    this.samples = [...this.samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, done }]
    const first = this.samples[0]
    if (!first || at - first.at < LEAST_MS) return null
    return ((done - first.done) / (at - first.at)) * 1000
  }
}

/** Seconds until `total`; null while nobody can say. */
export function secondsLeft(done: number, total: number, perSecond: number | null): number | null {
  return perSecond === null || perSecond <= 0 ? null : (total - done) / perSecond
}
