import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { noChecks } from '#lib/core/planning/cost/checks'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import { writePlan } from '#lib/core/planning/document/write-plan'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { slackOffers } from '#lib/core/planning/frontier/slack-offers'
import { answerPlanQuestion, PlanQuestion } from '#lib/core/planning/plan-request'
import { AppError } from '#lib/core/vocabulary/app-error'
import { PoolId } from '#lib/core/vocabulary/ids'
import { UsageError } from '../command.ts'
import { questionOptions, type TypedQuestion } from '../plan-options/options.ts'
import { readQuestion } from '../plan-options/read-question.ts'
import { measureFile } from '../prompt-file/measure-file.ts'
import { comparePlansCommand } from './compare-plans.ts'

// Each run starts threads of its own, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'rankplan-plan-'))
const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
afterEach(() => print.mockClear())
afterAll(() => {
  print.mockRestore()
  rmSync(folder, { recursive: true })
})

const pool = path.join(folder, 'pool.jsonl')
const words = Array.from({ length: 100 }, (_, i) => `prompt ${i} asks about ${(i * 37) % 101} and ${(i * i) % 97}`)
writeFileSync(pool, words.map((prompt) => JSON.stringify({ prompt })).join('\n'))

const printed = () => String(print.mock.calls[0]?.[0])
const failure = (...args: string[]) =>
  comparePlansCommand.run(args).then(
    () => null,
    (error: unknown) => error as Error,
  )
type Printed = {
  plans: BudgetPlan[]
  recommended: { responsesPerPrompt: number; reasonKey: string }
  question: PlanQuestion
  seed: string
  sameBudget: { judgments: number }
  slackOffers: { responsesPerPrompt: number; offers: { kind: string }[] }[]
  pool: { peak: { prompts: number } }
  madeOn: string | null
  evidence: unknown[]
}
async function compare(...args: string[]): Promise<Printed> {
  print.mockClear()
  expect(await comparePlansCommand.run([...args, '--json'])).toBe(0)
  return JSON.parse(printed()) as Printed
}

test('plans for K = 2 to 9 stand beside the recommendation, the question, the law and the settings', async () => {
  const compared = await compare(pool, '--budget-annotations', '200')
  expect(compared.plans.map((plan) => plan.responsesPerPrompt)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  expect(compared).toMatchObject({
    recommended: {
      responsesPerPrompt: 4,
      reasonKey: 'policy',
      sources: [{ citation: expect.stringContaining('2403.11124') }, {}, {}],
    },
    question: {
      ...{ budget: { unit: 'annotations', budgetAnnotations: 200 }, trained: 'policy', overlap: 1, checks: noChecks },
      ...{ charging: { rule: 'response', priceMinorUnits: null }, cost: null },
    },
    law: { name: 'song-2024', algorithm: 'PRO', lines: [{ responsesPerPrompt: 2 }, {}, {}] },
    settings: { tokenizer: 'llama', template: 'hh', maxTokens: 512 },
    seed: 'rankplan',
    pool: { prompts: 100, distinctPrompts: 100, repeatedPrompts: 0 },
    madeOn: null,
  })
  expect(compared.evidence.length).toBeGreaterThan(10)
})

const measurements = new Map<string, ReturnType<typeof measureFile>>()
/** The pool in the random order of a seed, counted once. */
function measuredBy(seed: string): ReturnType<typeof measureFile> {
  const known = measurements.get(seed) ?? measureFile(pool, { settings: PAPER_SETTINGS, seed })
  measurements.set(seed, known)
  return known
}

const everything = [
  ...['--budget-money', '120.50', '--currency', 'EUR', '--overlap', '1', '--train', 'policy', '--algorithm', 'SFT'],
  ...['--charge', 'hour', '--cap-ratio', '3', '--wage', '21.60', '--fee-ratio', '0.1', '--review-ratio', '0.2'],
  ...['--accept-ratio', '0.95', '--generation', '1.25', '--first-items', '5', '--first-overlap', '3'],
  ...['--audit-items', '7', '--gold-ratio', '0.03', '--test-ratio', '0.05', '--test-overlap', '2'],
  ...['--base-seconds', '8', '--words-per-minute', '200', '--seconds-per-bit', '6', '--time-multiplier', '1.2'],
  ...['--prompt-words', '40', '--response-words', '70', '--utilisation-ratio', '0.8'],
  ...['--start-date', '2026-03-02', '--weekly-hours', '12.5', '--spread', '1.4', '--seed', 'ours'],
]

test('every option has its place in the question', async () => {
  const { question, seed } = await compare(pool, ...everything)
  expect(seed).toBe('ours')
  expect(question).toEqual({
    ...{ trained: 'policy', law: { name: 'song-2024', algorithm: 'SFT' }, overlap: 1, seed: 'ours' },
    budget: { unit: 'money', budgetMinorUnits: 12_050, currency: 'EUR' },
    charging: { rule: 'hour', capRatio: 3 },
    checks: { firstItems: 5, firstOverlap: 3, auditItems: 7, goldRatio: 0.03, testRatio: 0.05, testOverlap: 2 },
    schedule: { startDate: '2026-03-02', weeklySeconds: 45_000, spread: 1.4 },
    cost: {
      ...{ baseSeconds: 8, readingWordsPerMinute: 200, secondsPerBit: 6, timeMultiplier: 1.2 },
      ...{ promptWords: 40, responseWords: 70, utilisationRatio: 0.8, wageMinorUnitsPerHour: 2160, currency: 'EUR' },
      ...{ feeRatio: 0.1, reviewRatio: 0.2, acceptRatio: 0.95, generationMinorUnitsPerThousandResponses: 125 },
    },
    selection: { method: 'random' },
  })
})

test.each([
  [['--budget-annotations', '900', '--charge', 'comparison', '--audit-items', '20', '--train', 'reward-model']],
  [['--budget-hours', '4.5', '--weekly-hours', '10', '--start-date', '2026-03-02']],
  [['--budget-money', '5000', '--currency', 'JPY', '--price', '6', '--gold-ratio', '0.1']],
])('%j prints the figures of the planner’s page: the same question on the same prompts', async (args) => {
  const printedPlans = await compare(pool, ...args)
  const question = PlanQuestion.parse(printedPlans.question)
  const measured = await measuredBy(question.seed)
  const { plans, recommendation } = answerPlanQuestion(question, measured)
  expect(printedPlans.plans).toEqual(plans)
  const { sources: _cited, ...recommended } = recommendation
  expect(printedPlans.recommended).toMatchObject(recommended)
  expect(printedPlans.slackOffers).toEqual(
    plans.map((plan) => ({ responsesPerPrompt: plan.responsesPerPrompt, offers: slackOffers(plan, question) })),
  )
})

test('words that nobody says are the file’s own means', async () => {
  const withResponses = path.join(folder, 'responses.jsonl')
  const rows = [
    { prompt: 'one two three four', responses: ['a b', 'a b c d'] },
    { prompt: 'one two', responses: [] },
  ]
  writeFileSync(withResponses, rows.map((row) => JSON.stringify(row)).join('\n'))
  const cost = async (...args: string[]) => (await compare(...args, '--budget-annotations', '20')).question.cost
  expect(await cost(withResponses, '--wage', '10')).toMatchObject({ promptWords: 3, responseWords: 3 })
  expect(await cost(pool, '--prompt-words', '9')).toMatchObject({ promptWords: 9, responseWords: 150 })
})

test('no plan passes the budget, the pool or the peak of d', async () => {
  const { plans, pool: measured } = await compare(pool, '--budget-annotations', '450', '--overlap', '2')
  for (const plan of plans) {
    expect(plan.annotations).toBe(plan.prompts * plan.responsesPerPrompt * 2)
    expect(plan.annotations + plan.slack).toBe(450)
    expect(plan.prompts).toBeLessThanOrEqual(
      Math.min(100, measured.peak.prompts, Math.floor(450 / plan.responsesPerPrompt / 2)),
    )
  }
})

test('what will be trained decides what is recommended', async () => {
  const recommendedFor = async (...args: string[]) =>
    (await compare(pool, '--budget-annotations', '200', ...args)).recommended
  expect(await recommendedFor('--train', 'reward-model')).toMatchObject({
    responsesPerPrompt: 2,
    reasonKey: 'reward-model',
  })
  expect(await recommendedFor('--train', 'evaluation')).toMatchObject({
    responsesPerPrompt: 2,
    reasonKey: 'evaluation',
  })
})

test('repeated prompts are never planned twice', async () => {
  const repeated = path.join(folder, 'repeated.jsonl')
  writeFileSync(repeated, ['a b', 'a b', 'c d', 'c d', 'c d'].map((prompt) => JSON.stringify({ prompt })).join('\n'))
  const { plans } = await compare(repeated, '--budget-annotations', '1000')
  for (const plan of plans) expect(plan.prompts).toBeLessThanOrEqual(2)
})

test('people read a table with the recommended plan marked, and one sentence with its source', async () => {
  expect(await comparePlansCommand.run([pool, '--budget-annotations', '200'])).toBe(0)
  expect(printed()).toMatch(/^\* +4 /m)
  expect(printed()).toContain('200 annotations, charged by the response, overlap 1, no audit, no gold')
  expect(printed()).toMatch(/^Recommended: K = 4 on \d+ prompts\..*arXiv 2403\.11124/m)
  expect(printed()).toContain('none: diversity below 12.7')
})

test('a budget that cannot pay the rule’s K says so, in the singular for one prompt', async () => {
  print.mockClear()
  expect(await comparePlansCommand.run([pool, '--budget-annotations', '3'])).toBe(0)
  expect(printed()).toContain(
    'Recommended: K = 3 on 1 prompt. The rule for this use is K = 4, which this budget cannot pay. (',
  )
})

test('a budget too small for one item names the smallest that works', async () => {
  const error = await failure(pool, '--budget-annotations', '5', '--overlap', '3')
  expect(error).toBeInstanceOf(AppError)
  expect(error?.message).toBe(
    'A budget of 5 annotations buys no item at overlap 3: the smallest that buys one is 6 annotations.',
  )
})

test.each([
  [['--budget-annotations', '0'], '--budget-annotations 0: The budget must be at least 1.'],
  [['--budget-annotations=-5'], '--budget-annotations -5: The budget must be at least 1.'],
  [['--budget-annotations', '1e12'], '--budget-annotations 1e12: The budget must be at most 1,000,000,000.'],
  [['--budget-annotations', 'lots'], '--budget-annotations lots: The budget must be a number.'],
  [['--budget-annotations', '9', '--overlap', '0'], '--overlap 0: The overlap must be at least 1.'],
  [['--budget-annotations', '9', '--train', 'x'], '--train x: It must be one of policy, reward-model, evaluation.'],
  [[], 'Say one budget: --budget-annotations N, --budget-hours H or --budget-money AMOUNT.'],
  [
    ['--budget-annotations', '9', '--budget-hours', '2'],
    'Say one budget: --budget-annotations N, --budget-hours H or --budget-money AMOUNT.',
  ],
  [['--budget-money', '9'], '--wage: A budget in money needs a wage or a price per response.'],
  [
    ['--budget-money', '9', '--charge', 'comparison'],
    '--price: A budget in money charged by comparison needs the price of one.',
  ],
  [
    ['--budget-money', '9.999', '--wage', '20'],
    '--budget-money 9.999: An amount of USD is written as in 1200.50, with no more decimals than the currency has.',
  ],
  [
    ['--budget-money', '9', '--currency', 'XXQ', '--wage', '20'],
    '--currency XXQ: There is no such currency. It is three capital letters, as in EUR.',
  ],
  [['--budget-hours', 'two'], '--budget-hours two: Hours are a number.'],
  [['--budget-hours', '0'], '--budget-hours 0: The budget must be at least 1.'],
  [
    ['--budget-hours', '9', '--charge', 'response'],
    '--charge: A budget in hours is charged by the hour. Choose that rule, or another unit.',
  ],
  [
    ['--budget-annotations', '9', '--charge', 'hour'],
    '--charge: A budget in annotations is charged by response or by comparison, not by the hour.',
  ],
  [['--budget-annotations', '9', '--cap-ratio', '2'], '--cap-ratio: Only --charge hour has a cap.'],
  [['--budget-hours', '9', '--price', '2'], '--price: An hour is paid by --wage, not by a price.'],
  [['--budget-annotations', '9', '--gold-ratio', '0.7'], '--gold-ratio 0.7: The share of gold must be at most half.'],
  [['--budget-annotations', '9', '--start-date', '2026-02-30'], '--start-date 2026-02-30: There is no such day.'],
  [
    ['--budget-annotations', '9', '--words-per-minute', '5'],
    '--words-per-minute 5: The words read in a minute must be a number from 30 to 1,000.',
  ],
  [
    ['--plan', 'plan.json', '--wage', '9', '--overlap', '2'],
    '--plan says the whole question. Leave out --wage, --overlap.',
  ],
])('%j is wrong usage and says what would do', async (args, message) => {
  const error = await failure(pool, ...args)
  expect(error).toBeInstanceOf(UsageError)
  expect(error?.message).toBe(message)
})

async function exportedPlan(typed: TypedQuestion): Promise<PlanDocument> {
  const question = readQuestion(typed, { promptWords: 7, responseWords: 150 })
  const measured = await measuredBy(question.seed)
  const answer = answerPlanQuestion(question, measured)
  const chosen = answer.plans[2]
  if (!chosen) throw new Error('no plan at K = 4')
  return writePlan(question, { ...answer, chosen }, measured, {
    pool: { poolId: PoolId.parse('01939f3e-7c00-7000-8000-000000000001'), versionNumber: 1 },
    selection: { method: 'random', seed: measured.seed },
  })
}
function saved(name: string, json: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json))
  return file
}

test('an exported plan is asked again on its own prompts, with the figures it has', async () => {
  const document = await exportedPlan({ 'budget-hours': '0.5', 'weekly-hours': '10', 'start-date': '2026-03-02' })
  const again = await compare(pool, '--plan', saved('plan.json', document))
  expect(again).toMatchObject({ madeOn: 'this-pool', plans: document.plans, seed: 'rankplan' })
  expect(await comparePlansCommand.run([pool, '--plan', saved('plan.json', document)])).toBe(0)
  expect(String(print.mock.lastCall?.[0])).toContain('The plan was made on these prompts: its figures are the same.')
})

test('on other prompts the question of a plan is asked anew, and that is said', async () => {
  const document = await exportedPlan({ 'budget-annotations': '200' })
  const others = saved(
    'others.jsonl',
    words
      .slice(0, 50)
      .map((prompt) => JSON.stringify({ prompt }))
      .join('\n'),
  )
  const again = await compare(others, '--plan', saved('plan.json', document))
  expect(again).toMatchObject({ madeOn: 'other-pool', question: { budget: document.budget } })
})

test('an edited plan, and what is no plan, is refused with file and fields', async () => {
  const document = await exportedPlan({ 'budget-annotations': '200' })
  const plans = document.plans.map((plan, i) => (i === 2 ? { ...plan, judgments: plan.judgments + 5 } : plan))
  const edited = saved('edited.json', { ...document, plans })
  const judgments = document.plans[2]?.judgments ?? 0
  expect((await failure(pool, '--plan', edited))?.message).toBe(
    `"${edited}" is no plan as it was exported.\n  plans.2.judgments: It says ${judgments + 5}, but the plan's own terms come to ${judgments}.`,
  )
  const broken = saved('broken.json', '{ "format": ')
  expect((await failure(pool, '--plan', broken))?.message).toBe(
    `"${broken}" holds no JSON. Give the file that "Export plan" saved.`,
  )
  const missing = path.join(folder, 'missing.json')
  expect((await failure(pool, '--plan', missing))?.message).toBe(`There is no file "${missing}" that can be read.`)
})

test('the help names every option, and no other', () => {
  const named = new Set([...comparePlansCommand.help.matchAll(/--[a-z-]+/g)].map(([option]) => option))
  const known = [...Object.keys(questionOptions), 'plan', 'json'].map((option) => `--${option}`)
  expect([...named].toSorted()).toEqual(known.toSorted())
})

const mixed = path.join(process.env.RANKPLAN_SHARED ?? '../shared', 'data/pool-mixed-38k.jsonl.gz')
if (!existsSync(mixed)) console.warn(`skipped: the mixed pool is not at ${mixed} (set RANKPLAN_SHARED)`)

test.skipIf(!existsSync(mixed))(
  'on 37,640 real prompts, K = 4 is predicted above K = 2 and d peaks before the pool ends',
  async () => {
    const { plans, pool: measured, recommended } = await compare(mixed, '--budget-annotations', '48000')
    expect(recommended.responsesPerPrompt).toBe(4)
    expect(measured).toMatchObject({ prompts: 37_640, diversity: 15.46179978954401 })
    expect(measured.peak.prompts).toBeLessThan(24_000)
    expect(plans[0]?.prompts).toBe(measured.peak.prompts)
    const four = plans[2]?.prediction
    expect(four?.kind).toBe('predicted')
    if (four?.kind === 'predicted') expect(four.points).toBeGreaterThan(0)
  },
)
