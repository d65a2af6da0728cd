import type { OwnTokens } from '../../profile/own-tokens.ts'

/** More joints of a prompt are not needed to know it by. */
const MOST_JOINTS = 48

/** Where one word of a prompt ends and the next begins, within its messages: the last token of the one, the first of the other. */
export class Joints {
  readonly lefts = new Uint32Array(MOST_JOINTS)
  readonly rights = new Uint32Array(MOST_JOINTS)
  count = 0
  /** The joints stand among so many of the prompt's first own tokens. */
  tokensRead = 0
  readonly #own: OwnTokens
  readonly #beginsWord: (token: number) => boolean
  /** Of each token met whether it begins a word: 2 for yes, 1 for no. */
  #known = new Uint8Array(1 << 16)

  constructor(own: OwnTokens, beginsWord: (token: number) => boolean) {
    this.#own = own
    this.#beginsWord = beginsWord
  }

  read(prompt: number): void {
    this.#own.read(prompt)
    const { tokens, length } = this.#own
    this.count = 0
    let i = 1
    for (; i < length && this.count < MOST_JOINTS; i++) {
      if (!this.isJoint(i)) continue
      this.lefts[this.count] = tokens[i - 1] as number
      this.rights[this.count] = tokens[i] as number
      this.count += 1
    }
    this.tokensRead = Math.min(i, length)
  }

  /** Whether a word begins with the token at this place, in the middle of a message. */
  isJoint(at: number): boolean {
    const { tokens, begins } = this.#own
    if (begins[at] === 1) return false
    const token = tokens[at] as number
    if (token >= this.#known.length) {
      const known = new Uint8Array(2 * token)
      known.set(this.#known)
      this.#known = known
    }
    if (this.#known[token] === 0) this.#known[token] = this.#beginsWord(token) ? 2 : 1
    return this.#known[token] === 2
  }
}
