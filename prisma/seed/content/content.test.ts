import { describe, expect, test } from 'vitest'
import { openPrompts } from './open-prompts.ts'
import { rankedPrompts } from './ranked-prompts.ts'

const MODELS = ['heron-34b', 'heron-7b', 'kestrel-large', 'kestrel-mini']
const SOURCES = ['code', 'everyday', 'health', 'learning', 'maths', 'travel', 'work', 'writing']

/** A fenced block of code, not merely the word for it. */
const CODE = /^(~~~|```)\w+\n[\s\S]+?\n\1$/m
/** The row of dashes that makes a Markdown table. */
const TABLE = /^\|(\s*:?-+:?\s*\|){2,}$/m
/** LaTeX between dollar signs, with at least one command or operator in it. */
const MATHS = /\$\$[^$]*\\[a-z]+[^$]*\$\$|\$[^$\n]*(\\[a-z]+|=)[^$\n]*\$/

const words = (text: string, lang: string): string[] =>
  [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment.toLowerCase())

const spaced = (text: string): number => text.trim().split(/\s+/).length

/** Control characters other than tab and newline: a `\f` is what is left of a badly escaped `\frac`. */
const hasControl = (text: string): boolean =>
  [...text].some((char) => {
    const code = char.codePointAt(0) ?? 0
    return (code < 32 && code !== 9 && code !== 10) || (code >= 127 && code < 160)
  })

const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length

const anyResponse = (pattern: RegExp) =>
  rankedPrompts.filter((prompt) => prompt.responses.some((response) => pattern.test(response.content)))

describe('ranked prompts', () => {
  test('are 16, with unique ids in kebab case and known sources', () => {
    expect(rankedPrompts).toHaveLength(16)
    expect(unique(rankedPrompts.map((prompt) => prompt.id))).toBe(true)
    for (const prompt of rankedPrompts) {
      expect(prompt.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(SOURCES).toContain(prompt.source)
    }
  })

  test.each(rankedPrompts)('$id has four different responses by the four models', ({ responses }) => {
    expect(responses).toHaveLength(4)
    expect(responses.map((response) => response.model).sort()).toEqual(MODELS)
    expect(unique(responses.map((response) => response.content))).toBe(true)
    for (const { content } of responses) {
      expect(spaced(content)).toBeGreaterThanOrEqual(40)
      expect(spaced(content)).toBeLessThanOrEqual(300)
      expect(content).toBe(content.trim())
    }
  })

  test.each(rankedPrompts)('$id has tiers that are a partition of its responses', ({ authorTiers }) => {
    expect(authorTiers.every((tier) => tier.length > 0)).toBe(true)
    expect(authorTiers.length).toBeGreaterThan(1)
    expect(authorTiers.flat().sort()).toEqual([0, 1, 2, 3])
  })

  test.each(rankedPrompts)('$id ends in a user turn and alternates', ({ messages }) => {
    const turns = messages.filter((message) => message.role !== 'system').map((message) => message.role)
    expect(turns.at(-1)).toBe('user')
    expect(turns).toEqual(turns.map((_, index) => (index % 2 === 0 ? 'user' : 'assistant')))
    expect(messages.findLastIndex((message) => message.role === 'system')).toBeLessThanOrEqual(0)
  })

  test('have some ties, and neither the order nor the model gives the quality away', () => {
    expect(rankedPrompts.filter((prompt) => prompt.authorTiers.length < 4).length).toBeGreaterThanOrEqual(3)
    const best = rankedPrompts.map((prompt) => prompt.authorTiers[0] ?? [])
    for (const index of [0, 1, 2, 3]) expect(best.every((tier) => tier.includes(index))).toBe(false)
    expect(new Set(best.flat()).size).toBeGreaterThanOrEqual(3)
    const winners = rankedPrompts.flatMap((prompt, at) => (best[at] ?? []).map((i) => prompt.responses[i]?.model))
    expect([...new Set(winners)].sort()).toEqual(MODELS)
    for (const model of MODELS) {
      expect(winners.filter((winner) => winner === model).length).toBeLessThanOrEqual(8)
    }
  })

  test('come in three languages, one of them right-to-left', () => {
    const count = (lang: string) => rankedPrompts.filter((prompt) => prompt.lang === lang)
    expect(count('en')).toHaveLength(10)
    expect(count('de')).toHaveLength(3)
    expect(count('ar')).toHaveLength(3)
    for (const prompt of count('ar')) expect(prompt.messages.at(-1)?.content).toMatch(/\p{Script=Arabic}/u)
  })

  test('include multi-turn conversations, one with a system message', () => {
    const multi = rankedPrompts.filter(({ messages }) => messages.some((message) => message.role === 'assistant'))
    expect(multi.length).toBeGreaterThanOrEqual(4)
    expect(multi.some(({ messages }) => messages[0]?.role === 'system')).toBe(true)
  })

  test('include code, tables and maths in the responses', () => {
    expect(anyResponse(CODE).length).toBeGreaterThanOrEqual(3)
    expect(anyResponse(TABLE).length).toBeGreaterThanOrEqual(2)
    expect(anyResponse(MATHS).length).toBeGreaterThanOrEqual(2)
  })

  test('have a best response that keeps the limits which its prompt sets', () => {
    const best = (id: string) => {
      const prompt = rankedPrompts.find((candidate) => candidate.id === id)
      return prompt?.responses[prompt.authorTiers[0]?.[0] ?? -1]?.content ?? ''
    }
    const bullets = best('allotment-minutes').split('\n')
    expect(bullets).toHaveLength(3)
    for (const bullet of bullets) expect(spaced(bullet.replace(/^- /, ''))).toBeLessThanOrEqual(15)
    expect(spaced(best('promotion-email'))).toBeLessThanOrEqual(130)
    expect(best('promotion-email')).not.toMatch(/Priya|unfortunately/i)
    expect(best('de-kalte-heizung')).not.toMatch(/\d ?(%|Prozent)/)
    expect(spaced(best('de-kalte-heizung'))).toBeLessThanOrEqual(120)
    expect(best('keepers-last-night')).not.toMatch(/light/i)
    expect(spaced(best('keepers-last-night'))).toBeGreaterThanOrEqual(80)
    expect(spaced(best('keepers-last-night'))).toBeLessThanOrEqual(120)
  })
})

describe('open prompts', () => {
  test('are 120, numbered without a gap', () => {
    expect(openPrompts.map((prompt) => prompt.id)).toEqual(
      Array.from({ length: 120 }, (_, index) => `open-${String(index + 1).padStart(3, '0')}`),
    )
  })

  test('are all different, and no two share their first five words', () => {
    expect(unique(openPrompts.map((prompt) => prompt.prompt))).toBe(true)
    const starts = openPrompts.map((prompt) => words(prompt.prompt, prompt.lang).slice(0, 5).join(' '))
    expect(starts.filter((start, index) => starts.indexOf(start) !== index)).toEqual([])
  })

  test('vary in length, language and topic', () => {
    const lengths = openPrompts.map((prompt) => words(prompt.prompt, prompt.lang).length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(155)
    expect(Math.max(...lengths)).toBeGreaterThan(120)
    const count = (lang: string) => openPrompts.filter((prompt) => prompt.lang === lang).length
    expect(count('de')).toBe(12)
    expect(count('ar')).toBe(8)
    for (const lang of ['es', 'fr', 'ja']) expect(count(lang)).toBeGreaterThanOrEqual(3)
    expect([...new Set(openPrompts.map((prompt) => prompt.source))].sort()).toEqual(SOURCES)
  })

  test('do not repeat a prompt of the ranked pool', () => {
    const ranked = new Set(rankedPrompts.map((prompt) => prompt.messages.at(-1)?.content))
    expect(openPrompts.filter((prompt) => ranked.has(prompt.prompt))).toEqual([])
  })
})

test('every string is well-formed Unicode without control characters', () => {
  const strings: string[] = []
  JSON.stringify([rankedPrompts, openPrompts], (_, value: unknown) => {
    if (typeof value === 'string') strings.push(value)
    return value
  })
  expect(strings.length).toBeGreaterThan(700)
  expect(strings.filter((text) => /\p{Surrogate}/u.test(text) || hasControl(text) || text.trim() === '')).toEqual([])
  expect(strings.filter((text) => text !== text.normalize('NFC'))).toEqual([])
})
