/** Disjoint sets of prompts; the first of each stands for it. Union by index with path halving (Tarjan and van Leeuwen 1984). */
export class Clusters {
  readonly #parents: Uint32Array

  constructor(prompts: number) {
    this.#parents = Uint32Array.from({ length: prompts }, (_, i) => i)
  }

  first(prompt: number): number {
    const parents = this.#parents
    let at = prompt
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number
      at = parents[at] as number
    }
    return at
  }

  join(one: number, other: number): void {
    const [first, second] = [this.first(one), this.first(other)]
    if (first < second) this.#parents[second] = first
    else this.#parents[first] = second
  }

  /** The first of each prompt's cluster. Shape: [prompts]. */
  firsts(): Uint32Array {
    return this.#parents.map((_, prompt) => this.first(prompt))
  }
}
