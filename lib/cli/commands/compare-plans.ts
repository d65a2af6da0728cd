import { parseArgs } from 'node:util'
import { z } from 'zod'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { Budget, Overlap } from '#lib/core/planning/budget'
import { evidence } from '#lib/core/planning/evidence'
import { smallestBudget } from '#lib/core/planning/frontier/compare-plans'
import { type TrainedThing, trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import { fitPerformanceLaw, LAW_NAME } from '#lib/core/planning/law/performance-law'
import { answerPlanQuestion, type PlanQuestion, questionDefaults } from '#lib/core/planning/plan-request'
import { type SourceKey, sources } from '#lib/core/planning/sources'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type Command, UsageError } from '../command.ts'
import { planTable } from '../plan-text/plan-table.ts'
import { recommendationText } from '../plan-text/recommendation.ts'
import { type FileDiversity, measureFile } from '../prompt-file/measure-file.ts'
import { settingsText } from '../prompt-file/settings-text.ts'
import { readFileName, readNumber, readText } from '../read-option.ts'
import { twoPlaces, wholeNumber } from '../text-table.ts'
import { DEFAULT_SEED, Seed } from './measure-diversity.ts'

const ALGORITHM = 'PRO'
/** What the plans leave out: no audit of random items, no gold. */
const NO_CHECKS = { auditItems: 0, goldRatio: 0 } as const
const Trained = z.enum(trainedThings, { error: `It must be one of ${trainedThings.join(', ')}.` })

const help = `Usage: npx rankplan plan FILE --budget-annotations N [--overlap R] [--train WHAT] [--seed S] [--json]

Compares what a budget buys at 2 to 9 responses a prompt: prompts, their diversity, judgments, comparisons, and the predicted
points above the plan of pairs, with a recommendation. FILE as for rankplan diversity. Needs no database.

  --budget-annotations N   annotations: one response judged once, 1 to 1,000,000,000
  --overlap R              distinct annotators for each item, 1 to 20 (default 1)
  --train WHAT             ${trainedThings.join(', ')} (default policy)
  --seed S                 chooses the random order of the prompts (default "${DEFAULT_SEED}")
  --json                   { plans, recommended, budget, assumptions, law, settings, seed, pool, evidence }

No audit and no gold. Points are on the paper's score, under its settings; what the law is not stands in "evidence".
Exit codes: 0 compared, 1 the file cannot be read or the budget buys nothing, 2 wrong usage.`

export const comparePlansCommand: Command = {
  name: 'plan',
  summary: 'compare what a budget buys at 2 to 9 responses a prompt',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'budget-annotations': { type: 'string' },
        overlap: { type: 'string', default: '1' },
        train: { type: 'string', default: 'policy' },
        seed: { type: 'string', default: DEFAULT_SEED },
        json: { type: 'boolean', default: false },
      },
    })
    const file = readFileName(positionals)
    const typed = values['budget-annotations']
    if (typed === undefined) throw new UsageError('Say the budget: --budget-annotations N.')
    const budgetAnnotations = readNumber('budget-annotations', Budget.options[0].shape.budgetAnnotations, typed)
    const overlap = readNumber('overlap', Overlap, values.overlap)
    const trained = readText('train', Trained, values.train)
    const seed = readText('seed', Seed, values.seed)
    refuseTooSmall(budgetAnnotations, overlap)
    const pool = await measureFile(file, { settings: PAPER_SETTINGS, seed })
    const compared = compare({ budgetAnnotations, overlap, trained, pool })
    console.log(values.json ? JSON.stringify(inJson(compared), null, 2) : inText(file, compared))
    return 0
  },
}

function refuseTooSmall(budgetAnnotations: number, overlap: number): void {
  const least = smallestBudget(questionOf({ budgetAnnotations, overlap, trained: 'policy' }))
  if (budgetAnnotations >= least) return
  const annotations = budgetAnnotations === 1 ? '1 annotation' : `${budgetAnnotations} annotations`
  const times = overlap === 1 ? 'once' : `${overlap} times`
  throw new AppError(
    'invalid_input',
    `A budget of ${annotations} buys no item at overlap ${overlap}: the smallest that buys one is ${least} (two responses, each judged ${times}).`,
  )
}

const questionOf = ({ budgetAnnotations, overlap, trained }: Omit<Asked, 'pool'>): PlanQuestion => ({
  ...{ ...questionDefaults, trained, overlap, cost: null },
  budget: { unit: 'annotations', budgetAnnotations },
})

type Asked = { budgetAnnotations: number; overlap: number; trained: TrainedThing; pool: FileDiversity }

function compare({ budgetAnnotations, overlap, trained, pool }: Asked) {
  const law = fitPerformanceLaw(ALGORITHM)
  const { plans, recommendation } = answerPlanQuestion(questionOf({ budgetAnnotations, overlap, trained }), pool)
  return { budgetAnnotations, overlap, trained, pool, law, plans, recommended: recommendation }
}

function inJson({ budgetAnnotations, overlap, trained, pool, law, plans, recommended }: ReturnType<typeof compare>) {
  const { settings, seed, prompts, distinctPrompts, diversity, peak } = pool
  const cited = (keys: readonly SourceKey[]) => keys.map((key) => sources[key])
  return {
    plans,
    recommended: { ...recommended, sources: cited(recommended.sources) },
    budget: { unit: 'annotations', budgetAnnotations },
    assumptions: { trained, overlap, ...NO_CHECKS },
    law: { name: LAW_NAME, ...law },
    settings,
    seed,
    pool: { prompts, distinctPrompts, repeatedPrompts: prompts - distinctPrompts, diversity, peak },
    evidence: evidence.map((known) => ({ ...known, sources: cited(known.sources) })),
  }
}

function inText(
  file: string,
  { budgetAnnotations, overlap, pool, plans, recommended }: ReturnType<typeof compare>,
): string {
  const peak = pool.peak ? `, highest ${twoPlaces(pool.peak.diversity)} at ${wholeNumber(pool.peak.prompts)}` : ''
  return [
    `${file}: ${wholeNumber(pool.prompts)} ${pool.prompts === 1 ? 'prompt' : 'prompts'}, diversity ${twoPlaces(pool.diversity)}${peak}`,
    `${settingsText(pool.settings)}; random order of seed "${pool.seed}"`,
    `${wholeNumber(budgetAnnotations)} annotations, overlap ${overlap}, no audit, no gold`,
    '',
    planTable(plans, recommended.responsesPerPrompt),
    '',
    recommendationText(recommended),
    "Points: 100 times the mean sigmoid of a reward model's score, 90% band, in the paper's setting (PRO on OPT-1.3B, random prompts).",
    'Past K = 4 growth is not known; such plans are never recommended. All limits: --json, "evidence".',
  ].join('\n')
}
