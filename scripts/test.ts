// `npm test`: every check and every test, in order. The last line is exactly "N passed, N failed"; exit code 1 on any
// failure. A check counts as one, a test as one. `npm test -- layers types` runs the named steps alone.
import { type Step, type StepResult, steps } from './checks/steps.ts'

async function runStep(step: Step, broken: ReadonlySet<string>): Promise<StepResult> {
  const missing = step.needs?.find((name) => broken.has(name))
  if (missing) return { passed: 0, failed: 1, skipped: 0, output: `Not run: it needs "${missing}", which failed.` }
  try {
    return await step.run()
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: error instanceof Error ? (error.stack ?? '') : String(error) }
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}

const broken = new Set<string>()
let passed = 0
let failed = 0
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const begin = performance.now()
  const result = await runStep(step, broken)
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  passed += result.passed
  failed += result.failed
  if (result.failed > 0) {
    broken.add(step.name)
    console.log(`\n${result.output.trim()}\n`)
  }
  const counts = [`${result.passed} passed`, `${result.failed} failed`]
  if (result.skipped > 0) counts.push(`${result.skipped} skipped`)
  const flaky = result.flaky ?? []
  if (flaky.length > 0) counts.push(`${flaky.length} flaky`)
  console.log(
    `${result.failed > 0 ? 'FAILED' : 'ok    '} ${step.name.padEnd(16)} ${seconds.padStart(6)} s  ${counts.join(', ')}`,
  )
  for (const name of flaky) console.log(`       flaky: ${name}`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
