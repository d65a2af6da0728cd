/** Items that every two of n annotators share, by place; symmetric. */
export class PairCounts {
  readonly #counts: Int32Array

  constructor(readonly people: number) {
    this.#counts = new Int32Array(people * people)
  }

  of(a: number, b: number): number {
    return this.#counts[a * this.people + b] ?? 0
  }

  add(a: number, b: number, items = 1): void {
    this.#counts[a * this.people + b] = this.of(a, b) + items
    this.#counts[b * this.people + a] = this.of(b, a) + items
  }
}
