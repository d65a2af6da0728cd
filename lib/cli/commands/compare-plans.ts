import { parseArgs } from 'node:util'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { budgetUnits } from '#lib/core/planning/budget'
import { ASSUMED_RESPONSE_WORDS } from '#lib/core/planning/cost/cost-model'
import { unitsText } from '#lib/core/planning/cost/units-text'
import { smallestBudget } from '#lib/core/planning/frontier/compare-plans'
import { answerPlanQuestion, type PlanQuestion } from '#lib/core/planning/plan-request'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type Command, UsageError } from '../command.ts'
import { questionHelp, questionOptions, type TypedQuestion } from '../plan-options/options.ts'
import { readPlanFile } from '../plan-options/read-plan-file.ts'
import { readQuestion } from '../plan-options/read-question.ts'
import { type ComparedFile, planJson } from '../plan-text/plan-json.ts'
import { planText } from '../plan-text/plan-text.ts'
import { meanWords } from '../prompt-file/mean-words.ts'
import { measureFile } from '../prompt-file/measure-file.ts'
import { readFileName } from '../read-option.ts'
import { DEFAULT_SEED } from './measure-diversity.ts'

const help = `Usage: npx rankplan plan FILE (--budget-annotations N | --budget-hours H | --budget-money AMOUNT) [options] [--json]

Compares what a budget buys at 2 to 9 responses a prompt: prompts, their diversity, judgments, comparisons, cost, time, and the
predicted points above the plan of pairs, with a recommendation. FILE as for rankplan diversity. Needs no database.

${questionHelp(DEFAULT_SEED)}

  --plan PLAN.json         the question of a plan that was exported, instead of all of the above: its figures are checked, and
                           whether it was made on this file
  --json                   { plans, recommended, question, slackOffers, sameBudget, law, settings, seed, pool, madeOn, evidence }

Ratios are shares of 1; money has no more decimals than its currency. Points are on the paper's score, under its settings;
what the law is not stands in "evidence".
Exit codes: 0 compared, 1 a file cannot be read or the budget buys nothing, 2 wrong usage.`

export const comparePlansCommand: Command = {
  name: 'plan',
  summary: 'compare what a budget buys at 2 to 9 responses a prompt',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...questionOptions, plan: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const { plan, json, ...typed } = values
    const file = readFileName(positionals)
    const compared = plan === undefined ? await compareTyped(file, typed) : await compareAgain(file, plan, typed)
    console.log(json ? JSON.stringify(planJson(compared), null, 2) : planText(file, compared))
    return 0
  },
}

async function compareTyped(file: string, typed: TypedQuestion): Promise<ComparedFile> {
  // What is wrong with the options is said before a long file is read.
  const unread = readQuestion(typed, { promptWords: 0, responseWords: 0 })
  const hasWords = typed['prompt-words'] !== undefined && typed['response-words'] !== undefined
  const needsWords = unread.cost !== null && !hasWords
  const means = needsWords ? await meanWords(file) : null
  const question = readQuestion(typed, {
    promptWords: Math.round(means?.promptWords ?? 0),
    responseWords: Math.round(means?.responseWords ?? ASSUMED_RESPONSE_WORDS),
  })
  refuseTooSmall(question)
  const pool = await measureFile(file, { settings: PAPER_SETTINGS, seed: question.seed })
  return { question, pool, ...answerPlanQuestion(question, pool), madeOn: null }
}

async function compareAgain(file: string, path: string, typed: TypedQuestion): Promise<ComparedFile> {
  const also = Object.keys(typed).filter((option) => typed[option as keyof TypedQuestion] !== undefined)
  if (also.length > 0) throw new UsageError(`--plan says the whole question. Leave out --${also.join(', --')}.`)
  const { document } = await readPlanFile(path, null)
  const { seed, settings } = document.diversity
  const pool = await measureFile(file, { settings, seed })
  const { question, madeOn } = await readPlanFile(path, pool)
  return { question, pool, ...answerPlanQuestion(question, pool), madeOn }
}

function refuseTooSmall(question: PlanQuestion): void {
  const { budget, overlap } = question
  const least = smallestBudget(question)
  if (budgetUnits(budget) >= least) return
  const said = `A budget of ${unitsText(budgetUnits(budget), question)} buys no item at overlap ${overlap}`
  throw new AppError('invalid_input', `${said}: the smallest that buys one is ${unitsText(least, question)}.`)
}
