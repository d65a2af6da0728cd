/** Levenshtein distance: single-character inserts, deletes and replacements that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}

/** The name most like `word`, or null when none is within a third of its length (at least two edits). Equals favour the earlier. */
export function nearest(word: string, names: readonly string[]): string | null {
  const within = Math.max(2, Math.floor(word.length / 3))
  let best: { name: string; distance: number } | null = null
  for (const name of names) {
    const distance = editDistance(word.toLowerCase(), name)
    if (distance <= within && distance < (best?.distance ?? Infinity)) best = { name, distance }
  }
  return best?.name ?? null
}
