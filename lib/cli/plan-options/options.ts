import { chargingRules, DEFAULT_CAP_RATIO } from '#lib/core/planning/cost/charging'
import { noChecks } from '#lib/core/planning/cost/checks'
import { ASSUMED_RESPONSE_WORDS, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { DEFAULT_SPREAD } from '#lib/core/planning/cost/schedule'
import { trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import { PaperAlgorithm } from '#lib/core/planning/law/law-used'

/** What the command line assumes beside what is typed. */
export const defaults = { overlap: '1', train: 'policy', algorithm: 'PRO', currency: 'USD' } as const

/** What parseArgs needs to know of a question's options; none has a default there, so that what was typed can be told. */
export const questionOptions = {
  'budget-annotations': { type: 'string' },
  'budget-hours': { type: 'string' },
  'budget-money': { type: 'string' },
  currency: { type: 'string' },
  overlap: { type: 'string' },
  train: { type: 'string' },
  algorithm: { type: 'string' },
  charge: { type: 'string' },
  price: { type: 'string' },
  'cap-ratio': { type: 'string' },
  'first-items': { type: 'string' },
  'first-overlap': { type: 'string' },
  'audit-items': { type: 'string' },
  'gold-ratio': { type: 'string' },
  'test-ratio': { type: 'string' },
  'test-overlap': { type: 'string' },
  wage: { type: 'string' },
  generation: { type: 'string' },
  'base-seconds': { type: 'string' },
  'words-per-minute': { type: 'string' },
  'seconds-per-bit': { type: 'string' },
  'prompt-words': { type: 'string' },
  'response-words': { type: 'string' },
  'time-multiplier': { type: 'string' },
  'utilisation-ratio': { type: 'string' },
  'fee-ratio': { type: 'string' },
  'review-ratio': { type: 'string' },
  'accept-ratio': { type: 'string' },
  'start-date': { type: 'string' },
  'weekly-hours': { type: 'string' },
  spread: { type: 'string' },
  seed: { type: 'string' },
} as const

export type QuestionOption = keyof typeof questionOptions
export type TypedQuestion = Partial<Record<QuestionOption, string | undefined>>

const assumed = defaultAssumptions

export const questionHelp = (seed: string): string => `Budget, one of them:
  --budget-annotations N   annotations: one response judged once, 1 to 1,000,000,000; comparisons with --charge comparison
  --budget-hours H         paid hours, to the second
  --budget-money AMOUNT    of --currency CUR, three letters (default ${defaults.currency})

  --overlap R              distinct annotators for each item, 1 to 20 (default ${defaults.overlap})
  --train WHAT             ${trainedThings.join(', ')} (default ${defaults.train})
  --algorithm A            whose line of the law is read: ${PaperAlgorithm.options.join(', ')} (default ${defaults.algorithm})
  --seed S                 the random order of the prompts, and the draw of test split and audit (default "${seed}")

What a judgment of K responses takes:
  --charge RULE            ${chargingRules.join(', ')} (default response; hour for hours)
  --price AMOUNT           of one response, or of one comparison; without it responses in money cost the wage of their time
  --cap-ratio C            with --charge hour: the share of the expected time that is set aside, 1 to 20 (default ${DEFAULT_CAP_RATIO})
  --wage AMOUNT            of a paid hour
  --fee-ratio F            on top of what is paid, 0 to 5 (default ${assumed.feeRatio})
  --review-ratio F         share that is reviewed at the same cost, 0 to 1 (default ${assumed.reviewRatio})
  --accept-ratio F         share that is accepted, 0.05 to 1 (default ${assumed.acceptRatio})
  --generation AMOUNT      what making 1,000 responses costs (default 0)

Checks, none unless said:
  --first-items N          judged --first-overlap R times at least (default ${noChecks.firstItems})
  --audit-items N          random items judged twice at least (default ${noChecks.auditItems})
  --gold-ratio G           share of gold among all judgments, 0 to 0.5 (default ${noChecks.goldRatio})
  --test-ratio T           share of the prompts held out, 0 to 0.5, judged --test-overlap R times at least (default ${noChecks.testRatio})

Time of a judgment, m·(a + (prompt + K·response words)/wpm·60 + c·log2 K!) seconds, every figure an assumption:
  --base-seconds a         (default ${assumed.baseSeconds})      --seconds-per-bit c      (default ${assumed.secondsPerBit})
  --words-per-minute wpm   (default ${assumed.readingWordsPerMinute})     --time-multiplier m      (default ${assumed.timeMultiplier})
  --prompt-words N         (default: the file's mean)
  --response-words N       (default: the file's mean, ${ASSUMED_RESPONSE_WORDS} where it has no responses)
  --utilisation-ratio U    active seconds in a paid second, 0.05 to 1 (default ${assumed.utilisationRatio})

  --weekly-hours H         paid hours a week, all annotators together
  --start-date DAY         as in 2026-03-31; with --weekly-hours it gives the finish
  --spread S               the finish is told from planned time / S to planned time · S (default ${DEFAULT_SPREAD})`
