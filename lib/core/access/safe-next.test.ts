import { expect, test } from 'vitest'
import { demoAccounts } from './demo-accounts.ts'
import { safeNext } from './safe-next.ts'

test.each(['/', '/w/acme/pools?q=1', '/invite/abc'])('%s is a path of this site', (next) => {
  expect(safeNext(next)).toBe(next)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'w/acme',
  '',
  '/api/v1/me',
  undefined,
  ['/w'],
])('%j is not, and becomes /', (next) => {
  expect(safeNext(next)).toBe('/')
})

test('the demo has every role and addresses that no mail reaches', () => {
  expect(new Set(demoAccounts.map(({ role }) => role)).size).toBe(4)
  for (const { email, password } of demoAccounts) {
    expect(email).toMatch(/@demo\.rankplan\.local$/)
    expect(password.length).toBeGreaterThanOrEqual(10)
  }
})
