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
    expect(countPlaywright(playwright({}), 0)).toEqual({ passed: 2, failed: 0, skipped: 0 })
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

  test('does not forgive a test that passed only on retry', () => {
    expect(countPlaywright(playwright({ flaky: 1 }), 0)).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })
})
