import { z } from 'zod'

export type Counts = {
  passed: number
  failed: number
  skipped: number
  /** Names of tests that failed first and passed when tried again; counted as passed. */
  flaky?: readonly string[]
}

const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
  suites: z.array(z.unknown()).default([]),
})

/** A file, or a group of tests in one, with what is in it. */
const Suite = z.object({
  title: z.string(),
  suites: z.array(z.unknown()).default([]),
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })).default([]),
})

function flakyIn(suite: unknown, path: readonly string[] = []): string[] {
  const { title, suites, specs } = Suite.parse(suite)
  const here = [...path, title]
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...own.map((spec) => [...here, spec.title].join(' › ')), ...suites.flatMap((inner) => flakyIn(inner, here))]
}

/** A run that failed without naming a failed test, or in which no test ran, counts as one failure more. */
function settle(counts: Counts, exitCode: number): Counts {
  const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return isSilentFailure ? { ...counts, failed: 1 } : counts
}

/** What vitest's JSON report says; a test file that broke before its first test is one failure. */
export function countVitest(report: unknown, exitCode: number): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = VitestReport.parse(report)
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  ).length
  return settle(
    { passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped: numPendingTests + numTodoTests },
    exitCode,
  )
}

/** What Playwright's JSON report says; an error outside any test is one failure. A test that passed when tried again passed, and is named. */
export function countPlaywright(report: unknown, exitCode: number): Counts {
  const { stats, errors, suites } = PlaywrightReport.parse(report)
  const counts = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
  return { ...settle(counts, exitCode), flaky: suites.flatMap((suite) => flakyIn(suite)) }
}
