import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readHhForm } from './hh-form.ts'
import { countCharacters, countWords, normalizedForm, previewOf } from './measure.ts'
import { preparePrompt } from './prepare.ts'
import { type PromptRow, readRow } from './read-row.ts'

const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const row = (part: Partial<PromptRow>): PromptRow => ({
  line: 1,
  prompt: 'Hi',
  externalId: null,
  source: null,
  lang: null,
  metaJson: null,
  responses: [],
  leftOut: [],
  ...part,
})
const response = (content: string) => ({ content, model: null, externalId: null, paramsJson: null })

describe('hashes', () => {
  test('are SHA-256 of the RFC 8785 form: a text with its quotes, keys in order', () => {
    expect(preparePrompt(row({ prompt: 'It is blue.' }), sha).contentHash).toBe(
      '80129852902fdca6965bff268fba782bb9a21ae9de2b0f6a8b8bf5429685f878',
    )
    const prompt = [{ role: 'user' as const, content: 'What color is the sky?' }]
    expect(preparePrompt(row({ prompt }), sha).contentHash).toBe(
      '9a6adbaef4fc8e9ab3a17510263e517860435b9c2842681d9717af08c329621e',
    )
  })

  test('of a prompt tell texts apart that only look alike; of a response they say what counts as identical', () => {
    const composed = preparePrompt(row({ prompt: '\u00e9' }), sha).contentHash
    expect(preparePrompt(row({ prompt: 'e\u0301' }), sha).contentHash).not.toBe(composed)
    expect(normalizedForm('  Stra\u00dfe\n\tE\u0301tage ')).toBe(normalizedForm('STRASSE \u00c9TAGE'))
    const { responses, identicalCount } = preparePrompt(row({ responses: ['A b', ' a  B', 'c'].map(response) }), sha)
    expect(identicalCount).toBe(1)
    expect(responses[0]?.normalizedHash).toBe(responses[1]?.normalizedHash)
    expect(responses[0]?.contentHash).not.toBe(responses[1]?.contentHash)
  })
})

describe('the HH form', () => {
  test('is read into messages for display while the text stays as it is', () => {
    const text = '\n\nHuman: Hi there\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant:'
    expect(readHhForm(text)).toEqual([
      { role: 'user', content: 'Hi there' },
      { role: 'assistant', content: 'Hello' },
      { role: 'user', content: 'Why?' },
    ])
    expect(preparePrompt(row({ prompt: text }), sha)).toMatchObject({ rawText: text, turnCount: 3, preview: 'Why?' })
  })

  test.each([
    ['another beginning', 'Human: Hi\n\nAssistant:'],
    ['an answered end', '\n\nHuman: Hi\n\nAssistant: Hello'],
    ['an empty turn', '\n\nHuman: \n\nAssistant: a\n\nHuman: b\n\nAssistant:'],
  ])('is not seen in %s: the text is then one message', (_name, text) => {
    expect(readHhForm(text)).toBeNull()
    expect(preparePrompt(row({ prompt: text }), sha).messages).toEqual([{ role: 'user', content: text }])
  })
})

describe('lengths', () => {
  test('count words by white space, and characters of scripts that write none', () => {
    expect(countWords(' one  two\u00a0three\n')).toBe(3)
    expect(countWords('')).toBe(0)
    expect(countWords('これは GPT です')).toBe(6)
    expect(countWords('مرحبا بالعالم')).toBe(2)
    expect(countCharacters('a😀é')).toBe(3)
  })

  test('a preview is one line, cut between characters', () => {
    expect(previewOf(' a \n b ', 10)).toBe('a b')
    expect(previewOf('😀'.repeat(5), 3)).toBe('😀😀😀…')
    expect(previewOf(`${' '.repeat(200)}a`, 3)).toBe('…')
    expect(previewOf(`${'x'.repeat(23)}😀`, 3)).toBe('xxx…')
  })

  test('every accepted row has a character and a turn', () => {
    const reading = readRow(1, new TextEncoder().encode('{"prompt":"."}'), 'jsonl')
    if (!('row' in reading)) throw new Error('the row was not accepted')
    expect(preparePrompt(reading.row, sha)).toMatchObject({ charCount: 1, turnCount: 1, wordCount: 1 })
  })
})
