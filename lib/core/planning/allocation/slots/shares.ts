import { type Annotator, judges, type Need } from '../model.ts'

/** A group of needs that the same people may judge, and in it the judgments each of them gets. */
export type Group = {
  need: Need
  /** Judgments wanted in all: items × slots. */
  wanted: number
  /** Who may judge it, by their place among the annotators, in the order that settles ties. */
  people: readonly number[]
  /** Judgments of each annotator, by place; at most one an item. */
  taken: Int32Array
}

export type Limits = {
  /** Weeks everybody works at most; null: nobody's hours are a limit. */
  weeks: number | null
  /** Whether caps are one. */
  caps: boolean
  /** Paid milliseconds each person has at most in all, by place, in place of their hours. */
  paidMs?: Float64Array
}

/** Who gets how many judgments of what, while it is being worked out. Nobody is ever over a limit. */
export class Shares {
  readonly groups: readonly Group[]
  readonly counts: Int32Array
  /** Paid milliseconds of all that each has. */
  readonly paidMs: Float64Array
  /** Paid seconds a week as a weight: of those who did not say, the mean of those who did. */
  readonly weights: Float64Array
  readonly #most: Float64Array
  readonly #mostMs: Float64Array

  /** `order` holds every annotator's place once, first whom ties favour. */
  constructor(
    readonly annotators: readonly Annotator[],
    needs: readonly Need[],
    { limits, order }: { limits: Limits; order: readonly number[] },
  ) {
    const said = annotators.flatMap(({ weeklySeconds }) => (weeklySeconds ? [weeklySeconds] : []))
    const mean = said.length === 0 ? 1 : said.reduce((sum, one) => sum + one, 0) / said.length
    this.weights = Float64Array.from(annotators, ({ weeklySeconds }) => weeklySeconds || mean)
    this.#most = Float64Array.from(annotators, ({ weeklySeconds, capJudgments }) =>
      weeklySeconds === 0 ? 0 : limits.caps ? (capJudgments ?? Infinity) : Infinity,
    )
    this.#mostMs =
      limits.paidMs ??
      Float64Array.from(annotators, ({ weeklySeconds }) =>
        weeklySeconds === null || limits.weeks === null ? Infinity : Math.floor(weeklySeconds * limits.weeks * 1000),
      )
    this.counts = new Int32Array(annotators.length)
    this.paidMs = new Float64Array(annotators.length)
    this.groups = needs.map((need) => {
      const out = new Set([...need.holders, ...need.barred])
      const may = (annotator: Annotator) => !out.has(annotator.id) && judges(annotator, need)
      const people = order.filter((place) => may(annotators[place] as Annotator))
      return { need, wanted: need.items * need.slots, people, taken: new Int32Array(annotators.length) }
    })
  }

  /** Further judgments of so many paid milliseconds that a person may get. */
  room(place: number, paidMs: number): number {
    const byTime = ((this.#mostMs[place] ?? 0) - (this.paidMs[place] ?? 0)) / paidMs
    const byCount = (this.#most[place] ?? 0) - (this.counts[place] ?? 0)
    return Math.max(0, Math.min(byCount, Math.floor(byTime)))
  }

  /** Gives a person so many judgments of a group; takes them back where it is below 0. */
  give(group: Group, place: number, judgments: number): void {
    group.taken[place] = (group.taken[place] ?? 0) + judgments
    this.counts[place] = (this.counts[place] ?? 0) + judgments
    this.paidMs[place] = (this.paidMs[place] ?? 0) + judgments * group.need.paidMs
  }

  met(group: Group): number {
    return group.people.reduce((sum, place) => sum + (group.taken[place] ?? 0), 0)
  }

  totalMet(): number {
    return this.counts.reduce((sum, count) => sum + count, 0)
  }
}
