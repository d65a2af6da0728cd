import { expect, test } from 'vitest'
import { isHhConversation, renderHhPrompt } from './prompt-template.ts'

test('messages are rendered in turn and leave the assistant to speak', () => {
  const prompt = [
    { role: 'user', content: 'one' },
    { role: 'assistant', content: 'two' },
    { role: 'user', content: 'three' },
  ] as const
  expect(renderHhPrompt(prompt)).toBe('\n\nHuman: one\n\nAssistant: two\n\nHuman: three\n\nAssistant:')
})

test('messages of the system and of tools are rendered under their own names', () => {
  const prompt = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'sum' },
    { role: 'tool', content: '4' },
  ] as const
  expect(renderHhPrompt(prompt)).toBe('\n\nSystem: Be brief.\n\nHuman: sum\n\nTool: 4\n\nAssistant:')
})

test('a conversation string is used byte for byte, odd spacing and empty turns included', () => {
  for (const text of ['\n\nHuman:  a b \n\nAssistant:', '\n\nHuman: a\n\nAssistant:\n\nHuman: \n\nAssistant:']) {
    expect(isHhConversation(text)).toBe(true)
    expect(renderHhPrompt(text)).toBe(text)
  }
})

test('a conversation string is right-trimmed', () => {
  expect(renderHhPrompt('\n\nHuman: a\n\nAssistant: \n')).toBe('\n\nHuman: a\n\nAssistant:')
})

test('a conversation string that ends on a person gets the open turn it lacks', () => {
  expect(renderHhPrompt('\n\nHuman: a\n\nAssistant: b\n\nHuman: c')).toBe(
    '\n\nHuman: a\n\nAssistant: b\n\nHuman: c\n\nAssistant:',
  )
})

test('any other string is one message of a user', () => {
  expect(renderHhPrompt('What is a bigram?')).toBe('\n\nHuman: What is a bigram?\n\nAssistant:')
  expect(renderHhPrompt('Human: quoted')).toBe('\n\nHuman: Human: quoted\n\nAssistant:')
})
