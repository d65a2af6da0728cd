import { expect, test } from 'vitest'
import { pooledTokensOf } from '#lib/testing/builders/pooled-tokens'
import type { PromptText } from '../heavy-work.ts'
import type { DiversitySettings } from '../settings.ts'
import { tokensText } from '../tokens/token-text.ts'
import { ownTokens } from './own-tokens.ts'

const conversation: PromptText = [
  { role: 'system', content: 'Be kind.' },
  { role: 'user', content: 'Hello there' },
  { role: 'assistant', content: 'Good day' },
  { role: 'tool', content: 'found nothing' },
  { role: 'user', content: 'Größe 你好' },
]

function read(prompt: PromptText, settings: DiversitySettings) {
  const pooled = pooledTokensOf([prompt], settings)
  const own = ownTokens(pooled, settings)
  own.read(0)
  const messages: string[] = []
  let start = 0
  for (let i = 1; i <= own.length; i++) {
    if (i < own.length && own.begins[i] === 0) continue
    messages.push(tokensText(settings.tokenizer, own.tokens.slice(start, i), pooled.words).trim())
    start = i
  }
  return messages
}

test.each(['llama', 'o200k', 'words'] as const)('of a conversation only what was said is left (%s)', (tokenizer) => {
  const settings = { tokenizer, template: 'hh', maxTokens: 512 } as const
  const said = ['Be kind.', 'Hello there', 'Good day', 'found nothing', 'Größe 你好']
  const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s/gu, ''))
  expect(plain(read(conversation, settings))).toEqual(plain(said))
})

test.each(['llama', 'o200k', 'words'] as const)(
  'of the last message nothing of the template is left (%s)',
  (tokenizer) => {
    for (const template of ['last', 'bare'] as const)
      expect(read(conversation, { tokenizer, template, maxTokens: 512 })).toEqual(['Größe 你好'])
  },
)

test('the name of a speaker that a person writes is theirs', () => {
  const text = 'The Human: a film. Assistant: who?'
  for (const tokenizer of ['llama', 'o200k'] as const)
    expect(read(text, { tokenizer, template: 'bare', maxTokens: 512 })).toEqual([text])
})

test('a prompt longer than any before is read whole', () => {
  const text = 'word '.repeat(3000).trim()
  expect(read(text, { tokenizer: 'words', template: 'hh', maxTokens: 100_000 })).toEqual([text])
})
