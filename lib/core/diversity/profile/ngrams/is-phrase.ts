const FEWEST_WORDS = 3
/** Of scripts written without spaces, with the characters that make about a word. */
const UNSPACED = [
  { letters: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/gu, perWord: 2 },
  { letters: /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu, perWord: 4 },
]
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/**
 * Whether a text says at least three words. A word is a run between white space that holds a letter or a digit; in scripts
 * written without spaces two characters (Chinese, Japanese) or four (Thai, Lao, Khmer, Burmese) count as one.
 */
export function isPhrase(text: string): boolean {
  let words = 0
  let spaced = text
  for (const { letters, perWord } of UNSPACED) {
    words += (spaced.match(letters)?.length ?? 0) / perWord
    spaced = spaced.replace(letters, ' ')
  }
  words += spaced.split(/\s+/u).filter((run) => SAYS_SOMETHING.test(run)).length
  return words >= FEWEST_WORDS
}
