import { readFile } from 'node:fs/promises'
import { checkImportedPlan, type ImportedPlan, type PlanPool } from '#lib/core/planning/document/check-imported-plan'
import { AppError } from '#lib/core/vocabulary/app-error'

const SHOWN_PROBLEMS = 5

type ReadPlan = Extract<ImportedPlan, { kind: 'read' }>

/**
 * A plan's exported JSON from a file, its figures checked beside a pool where one is given.
 * @throws AppError invalid_input that names the file, the fields and what is wrong with them
 */
export async function readPlanFile(path: string, pool: PlanPool | null): Promise<ReadPlan> {
  const checked = checkImportedPlan(await readJsonFile(path), pool)
  if (checked.kind === 'read') return checked
  const shown = checked.problems.slice(0, SHOWN_PROBLEMS).map((one) => `  ${one.path || 'the whole'}: ${one.message}`)
  const more = checked.problems.length - shown.length
  const rest = more > 0 ? [`  and ${more} more.`] : []
  throw new AppError('invalid_input', [`"${path}" is no plan as it was exported.`, ...shown, ...rest].join('\n'))
}

async function readJsonFile(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new AppError('invalid_input', `There is no file "${path}" that can be read.`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('invalid_input', `"${path}" holds no JSON. Give the file that "Export plan" saved.`)
  }
}
