import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureClient } from '#lib/platform/build/ensure-built'
import { type Counts, countPlaywright, countVitest } from './count-tests.ts'
import { root, runTool, type ToolResult } from './run-tool.ts'

export type StepResult = Counts & { output: string }
export type Step = {
  name: string
  /** Steps without which this one makes no sense. */
  needs?: readonly string[]
  run: () => Promise<StepResult>
}

const artifacts = path.join(root, '.artifacts')

/** A check as a whole passes or fails: it counts as one. */
const asCheck = ({ exitCode, output }: ToolResult): StepResult => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
  output,
})

async function generateClient(): Promise<StepResult> {
  try {
    await ensureClient(root)
    return asCheck({ exitCode: 0, output: '' })
  } catch (error) {
    return asCheck({ exitCode: 1, output: String(error) })
  }
}

/** Routes are typed by Next, which writes those types first; what a development server once wrote may be out of date. */
async function checkTypes(): Promise<StepResult> {
  rmSync(path.join(root, '.next/dev/types'), { recursive: true, force: true })
  const typed = await runTool('node_modules/next/dist/bin/next', 'typegen')
  if (typed.exitCode !== 0) return asCheck(typed)
  return asCheck(await runTool('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'))
}

/** Runs a test runner with a JSON report beside its words. A report that is missing or unreadable is a failure. */
async function runTests(
  reportName: string,
  run: (reportFile: string) => Promise<ToolResult>,
  count: (report: unknown, exitCode: number) => Counts,
): Promise<StepResult> {
  mkdirSync(artifacts, { recursive: true })
  const reportFile = path.join(artifacts, reportName)
  rmSync(reportFile, { force: true })
  const { exitCode, output } = await run(reportFile)
  try {
    return { ...count(JSON.parse(readFileSync(reportFile, 'utf8')), exitCode), output }
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: `${output}\n${String(error)}` }
  }
}

const vitest = (project: 'pure' | 'postgres') => () =>
  runTests(
    `vitest-${project}.json`,
    (file) =>
      runTool(
        'node_modules/vitest/vitest.mjs',
        ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ),
    countVitest,
  )

async function runBrowserTests(): Promise<StepResult> {
  return runTests(
    'playwright.json',
    (file) => {
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file
      return runTool('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json')
    },
    countPlaywright,
  )
}

/** Everything that must hold before a change goes in, cheapest first. */
export const steps: readonly Step[] = [
  { name: 'database client', run: generateClient },
  {
    name: 'format and lint',
    run: async () => asCheck(await runTool('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings')),
  },
  { name: 'types', needs: ['database client'], run: checkTypes },
  {
    name: 'layers',
    needs: ['database client'],
    run: async () =>
      asCheck(
        await runTool(
          'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
          ...['--config', '.dependency-cruiser.cjs', '.'],
        ),
      ),
  },
  {
    name: 'unused code',
    needs: ['database client'],
    run: async () => asCheck(await runTool('node_modules/knip/bin/knip.js')),
  },
  { name: 'pure tests', needs: ['database client'], run: vitest('pure') },
  { name: 'Postgres tests', needs: ['database client'], run: vitest('postgres') },
  {
    name: 'build',
    needs: ['database client'],
    run: async () => asCheck(await runTool('scripts/run.mjs', 'build')),
  },
  { name: 'browser tests', needs: ['build'], run: runBrowserTests },
]
