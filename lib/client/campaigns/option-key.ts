/** A key for an option by its words, as `annotation-options` takes it, unlike the others: "Übersetzung 2" is `ubersetzung_2`. */
export function optionKey(label: string, others: readonly string[]): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 36)
    .replace(/_+$/, '')
  const key = plain === '' ? 'option' : plain
  let n = 1
  const numbered = () => (n === 1 ? key : `${key}_${n}`)
  while (others.includes(numbered())) n += 1
  return numbered()
}
