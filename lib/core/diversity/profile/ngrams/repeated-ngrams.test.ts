import { expect, test } from 'vitest'
import { pooledTokensOf } from '#lib/testing/builders/pooled-tokens'
import { englishPrompts } from '#lib/testing/written-prompts'
import { type DiversitySettings, PAPER_SETTINGS } from '../../settings.ts'
import { ownTokens } from '../own-tokens.ts'
import { frequentNgrams } from './frequent-ngrams.ts'
import { isPhrase } from './is-phrase.ts'
import { repeatedNgrams } from './repeated-ngrams.ts'

const WORDS: DiversitySettings = { tokenizer: 'words', template: 'bare', maxTokens: 512 }
const ngramsOf = (prompts: readonly string[], settings = WORDS) =>
  repeatedNgrams(pooledTokensOf(prompts, settings), settings)

test('a phrase is said once, as long as all its prompts agree, with its counts and first prompts', () => {
  const phrase = 'please read the text below and answer every question about it'
  const prompts = [
    'x1 y1',
    ...Array.from({ length: 9 }, (_, i) => `a${i} b${i} ${phrase} c${i} d${i}`),
    `${phrase} ${phrase}`,
  ]
  const [first, ...others] = ngramsOf(prompts)
  expect(first).toEqual({ n: 11, text: phrase, occurrences: 11, prompts: 10, examples: [1, 2, 3] })
  expect(others.filter(({ text }) => phrase.includes(text))).toEqual([])
})

test('counts equal those of a search through the texts', () => {
  const english = englishPrompts(200)
  const spaced = english.map((prompt) => ` ${prompt.replaceAll(/([.,?])/g, ' $1')} `)
  const found = ngramsOf(english)
  expect(found.length).toBeGreaterThan(8)
  for (const { text, occurrences, prompts, examples } of found) {
    const holders = [...spaced.keys()].filter((i) => spaced[i]?.includes(` ${text} `))
    expect(prompts).toBe(holders.length)
    expect(examples).toEqual(holders.slice(0, 3))
    expect(occurrences).toBe(spaced.reduce((sum, prompt) => sum + prompt.split(` ${text} `).length - 1, 0))
  }
})

test('the most frequent n-grams of a search through all of them are found, with their counts', () => {
  const english = englishPrompts(150)
  const pooled = pooledTokensOf(english, WORDS)
  const holders = new Map<string, number>()
  for (const prompt of english) {
    const words = prompt.match(/[\p{L}\p{M}\p{N}]+|\S/gu) as string[]
    for (const gram of new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '))))
      holders.set(gram, (holders.get(gram) ?? 0) + 1)
  }
  const found = frequentNgrams(pooled, ownTokens(pooled, WORDS), 3)
  const expected = [...holders.values()].filter((count) => count > 1).sort((a, b) => b - a)
  expect(found.map(({ prompts }) => prompts)).toEqual(expected)
  for (const { tokens, prompts } of found)
    expect(holders.get([...tokens].map((id) => pooled.words?.[id]).join(' '))).toBe(prompts)
})

test('the template is in no n-gram, and n-grams end where a message ends', () => {
  const prompts = Array.from(
    { length: 30 },
    (_, i) => `\n\nHuman: u${i}\n\nAssistant: yes of course\n\nHuman: v${i} then go on`,
  )
  const texts = ngramsOf(prompts, PAPER_SETTINGS).map(({ text }) => text)
  expect(texts.join()).not.toMatch(/Human|Assistant/)
  expect(texts.some((text) => text.includes('yes of course'))).toBe(true)
})

test('what nobody shares is not listed', () => {
  expect(ngramsOf(['one two three four', 'five six seven eight'])).toEqual([])
  expect(ngramsOf(['one two three one two three'])).toEqual([])
  expect(ngramsOf([])).toEqual([])
})

test('what says less than three words is no phrase, however many tokens it has', () => {
  const prompts = Array.from(
    { length: 20 },
    (_, i) => `In 1984 I don't mind: ${i} thanks for asking me, ${i}\n\n\n\n${i} 我的电脑不能开机了 ${i} 星期一`,
  )
  for (const tokenizer of ['llama', 'o200k', 'words'] as const) {
    const texts = ngramsOf(prompts, { ...PAPER_SETTINGS, tokenizer }).map(({ text }) => text)
    expect(texts.filter((text) => !isPhrase(text))).toEqual([])
    const said = texts.join()
    expect(said).toContain('thanks for asking me')
    // Between two spaces it is one token of `words`, and so no n-gram.
    if (tokenizer !== 'words') expect(said).toContain('我的电脑不能开机了')
  }
})

test.each([
  [' 10', false],
  ["don't", false],
  ['\n\nChoices:\n(', false],
  ['" - " ? !', false],
  ['of the', false],
  ['in the end', true],
  ["I'd like to", true],
  ['星期一', false],
  ['我的电脑坏了', true],
  ['สวัสดี', false],
  ['ขอบคุณมากครับ', true],
  ['열 개의 예', true],
])('%j is a phrase: %j', (text, expected) => {
  expect(isPhrase(text)).toBe(expected)
})
