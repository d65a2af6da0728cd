import { expect, test } from 'vitest'
import { refusalReasons } from '#lib/core/vocabulary/refusal-reasons'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

/** Names and signs that are the same in both languages. */
const SAME = new Set<string>(['Prompt'])

type Given = number | string | readonly string[]
type Leaf = { path: string; value: string | ((...given: Given[]) => string) }

/** Every text and every sentence with values, by its path. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string' || typeof value === 'function') return [{ path, value: value as Leaf['value'] }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}
const skip = /^(language|format|reasons)(\.|$)/
const textsOf = (catalogue: object) =>
  new Map(
    leavesOf(catalogue)
      .filter(({ path }) => !skip.test(path))
      .map(({ path, value }) => [path, value]),
  )
const english = textsOf(en)
const german = textsOf(de)

test('both catalogues have the same keys', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
})

test('every reason of a refusal is said in German', () => {
  expect(Object.keys(de.reasons).sort()).toEqual([...refusalReasons].sort())
})

test('no German text is the English one', () => {
  const same = [...english].flatMap(([path, value]) =>
    typeof value === 'string' && value === german.get(path) && !SAME.has(value) ? [`${path}: ${value}`] : [],
  )
  expect(same).toEqual([])
})

/** One of each kind of value a sentence may take, and what of it a reader must find again, however it is formatted. */
const samples: readonly { given: Given; found: readonly string[] }[] = [
  { given: 4321, found: ['4321'] },
  { given: 1, found: [] },
  { given: 'Zebra', found: ['Zebra'] },
  { given: ['Quagga', 'Okapi'], found: ['Quagga', 'Okapi'] },
]
const combinations = (arity: number): (typeof samples)[number][][] =>
  arity === 0 ? [[]] : combinations(arity - 1).flatMap((before) => samples.map((sample) => [...before, sample]))

/** The sentence without separators of thousands; null where it does not take such values. */
function said(sentence: (...given: Given[]) => string, given: readonly Given[]): string | null {
  try {
    return String(sentence(...given)).replaceAll(/(?<=\d)[.,](?=\d{3})/g, '')
  } catch {
    return null
  }
}

test('a German sentence holds every value the English one holds', () => {
  const lost = [...english].flatMap(([path, value]) => {
    const translated = german.get(path)
    if (typeof value !== 'function' || typeof translated !== 'function') return []
    return combinations(Math.max(value.length, 1)).flatMap((combination) => {
      const given = combination.map((sample) => sample.given)
      const [source, target] = [said(value, given), said(translated, given)]
      if (source === null) return []
      const missing = combination
        .flatMap(({ found }) => found)
        .filter((part) => source.includes(part) && !target?.includes(part))
      const isEmpty = source.trim() !== '' && !target?.trim()
      return missing.length > 0 || isEmpty ? [`${path}(${JSON.stringify(given)}): ${source} -> ${target}`] : []
    })
  })
  expect(lost).toEqual([])
})
