import type { Script } from '../../tokens/scripts.ts'

/** Letters of the alphabets without marks and case; scripts of hundreds of signs have no such figure. */
const ALPHABETS: Partial<Record<Script, { size: number; letter: RegExp }>> = {
  Latin: { size: 26, letter: /\p{Script=Latin}/gu },
  Cyrillic: { size: 33, letter: /\p{Script=Cyrillic}/gu },
  Greek: { size: 24, letter: /\p{Script=Greek}/gu },
  Arabic: { size: 30, letter: /\p{Script=Arabic}/gu },
  Hebrew: { size: 27, letter: /\p{Script=Hebrew}/gu },
  Georgian: { size: 33, letter: /\p{Script=Georgian}/gu },
  Armenian: { size: 38, letter: /\p{Script=Armenian}/gu },
}

/** Below so many letters chance alone moves the figure too far. */
const FEWEST_LETTERS = 50

/**
 * Friedman's index of coincidence of the text's letters in this script (Friedman 1922), times the size of the script's alphabet: how much
 * likelier two letters of the text are the same than two drawn evenly. About 1 for random letters, 1.2 (Czech) to 2.3 for writing,
 * whatever the language. Case and marks do not count. Null with fewer than 50 letters, and for scripts without an alphabet.
 */
export function letterCoincidence(text: string, script: Script): number | null {
  const alphabet = ALPHABETS[script]
  if (alphabet === undefined) return null
  const counts = new Map<string, number>()
  let letters = 0
  for (const [letter] of text.normalize('NFD').toLowerCase().matchAll(alphabet.letter)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
    letters += 1
  }
  if (letters < FEWEST_LETTERS) return null
  let pairs = 0
  for (const count of counts.values()) pairs += count * (count - 1)
  return (alphabet.size * pairs) / (letters * (letters - 1))
}
