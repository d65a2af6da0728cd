import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './count-tests.ts'

const vitest = (over: object) => ({
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...over,
})
const playwright = (over: object) => ({
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...over },
  errors: [],
})

describe('the count of tests', () => {
  test('is what the reports say when all is well', () => {
    expect(countVitest(vitest({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
    expect(countPlaywright(playwright({}), 0)).toEqual({ passed: 2, failed: 0, skipped: 0, flaky: [] })
  })

  test('takes a test file that broke before its first test as a failure', () => {
    const broken = { testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(countVitest(vitest(broken), 1).failed).toBe(1)
  })

  test('takes a failed run without a failed test as a failure', () => {
    expect(countVitest(vitest({}), 1).failed).toBe(1)
    expect(countPlaywright(playwright({}), 1).failed).toBe(1)
    expect(countPlaywright({ ...playwright({}), errors: [{}] }, 1).failed).toBe(1)
  })

  test('takes a run of no test at all as a failure', () => {
    expect(countVitest(vitest({ numPassedTests: 0, testResults: [] }), 0).failed).toBe(1)
    expect(countPlaywright(playwright({ expected: 0 }), 0).failed).toBe(1)
  })

  test('takes a test that passed when tried again as passed, and names it with where it stands', () => {
    const spec = (title: string, ...statuses: string[]) => ({ title, tests: statuses.map((status) => ({ status })) })
    const group = { title: 'a group', specs: [spec('shaky inside', 'flaky')] }
    const file = { title: 'a.e2e.ts', specs: [spec('steady', 'expected'), spec('shaky', 'flaky')], suites: [group] }
    expect(countPlaywright({ ...playwright({ flaky: 2 }), suites: [file] }, 0)).toEqual({
      ...{ passed: 4, failed: 0, skipped: 0 },
      flaky: ['a.e2e.ts › shaky', 'a.e2e.ts › a group › shaky inside'],
    })
  })

  test('takes a run of nothing but flaky tests as one that ran', () => {
    expect(countPlaywright(playwright({ expected: 0, flaky: 1 }), 0)).toMatchObject({ passed: 1, failed: 0 })
  })
})
