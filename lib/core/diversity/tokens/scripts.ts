/** The scripts that prompts are told apart by. Japanese is told by its kana; its kanji alone are Han. */
export const SCRIPTS = [
  'none',
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Thai',
  'Han',
  'Japanese',
  'Hangul',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'other',
] as const
export type Script = (typeof SCRIPTS)[number]

const NONE = SCRIPTS.indexOf('none')
const LATIN = SCRIPTS.indexOf('Latin')
const HAN = SCRIPTS.indexOf('Han')
const JAPANESE = SCRIPTS.indexOf('Japanese')
const OTHER = SCRIPTS.indexOf('other')
const UNKNOWN = 255
/** UTF-16 units of a prompt that are read: past these its script is known well enough. */
const UNITS_READ = 20_000
/** Among Japanese's letters about half are kana; a Chinese text quotes some at most. */
const LEAST_KANA_RATIO = 0.1

const matchers: readonly [RegExp, number][] = [
  [/\p{Script=Latin}/u, LATIN],
  [/\p{Script=Han}/u, HAN],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, JAPANESE],
  ...SCRIPTS.flatMap((script, index): [RegExp, number][] =>
    [NONE, LATIN, HAN, JAPANESE, OTHER].includes(index) ? [] : [[new RegExp(`\\p{Script=${script}}`, 'u'), index]],
  ),
]

/** Script of each UTF-16 unit of the first plane, looked up in Unicode's tables when first met. */
const scriptOfUnit = new Uint8Array(0x10000).fill(UNKNOWN)

function scriptOf(character: string): number {
  if (!/\p{L}/u.test(character)) return NONE
  return matchers.find(([matcher]) => matcher.test(character))?.[1] ?? OTHER
}

/** Counts the letters of texts by script. */
export class ScriptCounter {
  readonly #letters = new Uint32Array(SCRIPTS.length)
  #read = 0

  add(text: string): void {
    const end = Math.min(text.length, UNITS_READ - this.#read)
    this.#read += end
    for (let i = 0; i < end; i++) {
      const unit = text.charCodeAt(i)
      let script = scriptOfUnit[unit] as number
      if ((unit & 0xfc00) === 0xd800) script = scriptOf(String.fromCodePoint(text.codePointAt(i) as number))
      else if (script === UNKNOWN) {
        script = scriptOf(String.fromCharCode(unit))
        scriptOfUnit[unit] = script
      }
      if (script !== NONE) this.#letters[script] = (this.#letters[script] as number) + 1
    }
  }

  /** Index into SCRIPTS of the script with the most letters, the earlier one of equals; 0 where there is no letter. Begins anew. */
  take(): number {
    const letters = this.#letters
    const kana = letters[JAPANESE] as number
    const isJapanese = kana > 0 && kana >= LEAST_KANA_RATIO * (kana + (letters[HAN] as number))
    if (isJapanese) {
      letters[JAPANESE] = kana + (letters[HAN] as number)
      letters[HAN] = 0
    }
    let most = NONE
    for (let script = 1; script < letters.length; script++)
      if ((letters[script] as number) > (letters[most] as number)) most = script
    letters.fill(0)
    this.#read = 0
    return most
  }
}
