import { describe, expect, test } from 'vitest'
import { cleanFileName, PoolName, poolNameFromFile } from './pool-name.ts'
import { rejectionsCsv } from './rejections-csv.ts'

describe('names', () => {
  test('of files lose their folders and what cannot be shown, and keep their ending', () => {
    expect(cleanFileName('C:\\data\\prompts.jsonl')).toBe('prompts.jsonl')
    expect(cleanFileName('../../etc/pa\u0000ss\u202ewd.txt')).toBe('passwd.txt')
    expect(cleanFileName('///')).toBe('file')
    expect(cleanFileName(`${'a'.repeat(300)}.jsonl.gz`)).toMatch(/^a+…a+\.jsonl\.gz$/)
    expect([...cleanFileName(`${'😀'.repeat(300)}.jsonl`)]).toHaveLength(200)
  })

  test('of pools are proposed from files', () => {
    expect(poolNameFromFile('my_prompts  v2.jsonl.gz')).toBe('my prompts v2')
    expect(poolNameFromFile('.jsonl')).toBe('Prompts')
    expect(PoolName.safeParse(poolNameFromFile('x'.repeat(500))).success).toBe(true)
  })

  test('of pools refuse what cannot be shown', () => {
    for (const name of ['', '   ', 'a\u0000b', 'a\u202eb', '\ud800', 'x'.repeat(121)])
      expect(PoolName.safeParse(name).success).toBe(false)
    expect(PoolName.parse('  أسئلة ')).toBe('أسئلة')
  })
})

test('the rejections’ file quotes what needs it and starts no formula', () => {
  const rows = [
    { line: 1, column: 2, code: 'not_json' as const, reason: 'He said "no", twice.' },
    { line: 3, column: null, code: 'wrong_shape' as const, reason: '=1+1 is empty.' },
  ]
  expect(rejectionsCsv(rows)).toBe(
    'line,column,code,reason\r\n1,2,not_json,"He said ""no"", twice."\r\n3,,wrong_shape,\'=1+1 is empty.\r\n',
  )
})
