import { expect, test } from 'vitest'
import { SCRIPTS, ScriptCounter } from './scripts.ts'

function scriptOf(...texts: string[]): string | undefined {
  const counter = new ScriptCounter()
  for (const text of texts) counter.add(text)
  return SCRIPTS[counter.take()]
}

test.each([
  ['How are you? 你', 'Latin'],
  ['Größe naïve', 'Latin'],
  ['Как дела, friend?', 'Cyrillic'],
  ['Τι κάνεις;', 'Greek'],
  ['كيف حالك؟', 'Arabic'],
  ['מה שלומך?', 'Hebrew'],
  ['आप कैसे हैं?', 'Devanagari'],
  ['আপনি কেমন আছেন?', 'Bengali'],
  ['สบายดีไหม', 'Thai'],
  ['你好吗？我很好', 'Han'],
  ['東京タワーへ行きたいです', 'Japanese'],
  ['잘 지내세요?', 'Hangul'],
  ['𠀀𠀁𠀂', 'Han'],
  ['ᚠᚢᚦᚨ', 'other'],
  ['🙂 123 !?', 'none'],
  ['', 'none'],
])('most letters of %j are %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
})

test('a Chinese text that quotes a kana is not Japanese', () => {
  expect(scriptOf('这个日文字母“の”是什么意思呢请问大家')).toBe('Han')
})

test('the texts of one prompt count together, and the next prompt begins anew', () => {
  expect(scriptOf('abc', 'где где')).toBe('Cyrillic')
  const counter = new ScriptCounter()
  counter.add('где')
  counter.take()
  counter.add('ab')
  expect(SCRIPTS[counter.take()]).toBe('Latin')
})
