/** Chinese, Japanese, Thai, Lao, Khmer and Burmese write no spaces: there every character counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

/** Words by white space; in scripts without spaces, characters. */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) return text.match(WORD)?.length ?? 0
  let words = 0
  let inside = false
  for (let i = 0; i < text.length; i += 1) {
    const space = isSpace(text.charCodeAt(i))
    if (!space && !inside) words += 1
    inside = !space
  }
  return words
}

/** Characters as code points. */
export function countCharacters(text: string): number {
  let pairs = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xdc00 && unit <= 0xdfff) pairs += 1
  }
  return text.length - pairs
}

function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

/** The form under which two responses count as identical: NFC, case-folded, white space collapsed. */
export function normalizedForm(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** The text on one line, cut to at most `characters` code points. */
export function previewOf(text: string, characters: number): string {
  // Eight units a character survive the first cut, so a megabyte of text is never walked; never half a pair.
  const cut = text.slice(0, characters * 8).replace(/[\ud800-\udbff]$/, '')
  const points = [...cut.replace(/\s+/gu, ' ').trim()]
  if (points.length <= characters && cut.length === text.length) return points.join('')
  return `${points.slice(0, characters).join('').trimEnd()}…`
}
