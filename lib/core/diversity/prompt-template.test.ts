import { expect, test } from 'vitest'
import { isHhConversation, renderHhPrompt, renderPrompt, spokenTexts } from './prompt-template.ts'

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

test('the last message of a user alone counts under last and bare, in HH form and as it is', () => {
  const messages = [
    { role: 'user', content: 'one' },
    { role: 'assistant', content: 'two' },
    { role: 'user', content: ' three ' },
    { role: 'tool', content: '4' },
  ] as const
  expect(renderPrompt(messages, 'last')).toBe('\n\nHuman:  three \n\nAssistant:')
  expect(renderPrompt(messages, 'bare')).toBe(' three ')
  expect(renderPrompt('What is a bigram?', 'last')).toBe('\n\nHuman: What is a bigram?\n\nAssistant:')
  expect(renderPrompt('What is a bigram?', 'bare')).toBe('What is a bigram?')
  expect(renderPrompt(messages, 'hh')).toBe(renderHhPrompt(messages))
})

test.each([
  ['\n\nHuman: one\n\nAssistant: two\n\nHuman: three\n\nAssistant:', 'three'],
  ['\n\nHuman: one\n\nAssistant: two\n\nHuman: three', 'three'],
  ['\n\nHuman: one\n\nAssistant:\n\nHuman: \n\nAssistant:', ''],
  ['\n\nHuman: one\n\nAssistant: \n', 'one'],
  ['\n\nHuman: a\n\nHuman: b\n\nAssistant:', 'b'],
])('the last message of the conversation string %j is %j', (text, message) => {
  expect(renderPrompt(text, 'bare')).toBe(message)
  expect(renderPrompt(text, 'last')).toBe(`\n\nHuman: ${message}\n\nAssistant:`)
})

test('what is said in a prompt is its text without the names of the speakers', () => {
  expect(spokenTexts('\n\nHuman: one\n\nAssistant: two\n\nHuman: 3\n\nAssistant:', 'hh').join('|')).toBe(
    '| one| two| 3|',
  )
  expect(spokenTexts([{ role: 'user', content: 'Human: x' }], 'hh')).toEqual(['Human: x'])
  expect(spokenTexts('\n\nHuman: one\n\nAssistant: two\n\nHuman: 3\n\nAssistant:', 'last')).toEqual(['3'])
})
