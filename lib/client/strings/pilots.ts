import type { ExpectedDifference } from '#lib/core/planning/pilot/design-pilot'
import type { PilotArm } from '#lib/core/planning/pilot/verdict'
import { designer } from './pilots-design.ts'
import { scoring } from './pilots-scores.ts'

const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

/** Pilots of K = 2 against K = 4: their list, the designer, one pilot with its scores and verdict. */
export const pilots = {
  title: 'Pilots',
  description:
    'A pilot trains on two nested arms of equal annotations, pairs against rankings of four, and tells which of them scores higher for you.',
  newPilot: 'New pilot',
  emptyTitle: 'No pilots yet',
  emptyText:
    'The law was measured on one setting, and yours is another. A pilot spends a tenth of the budget to see whether four responses to fewer prompts beat pairs on more of them.',
  emptyReader: 'No pilot has been made yet. A lead of this workspace can make one.',
  arm: (arm: PilotArm) => `K = ${arm}`,
  table: {
    name: 'Pilot',
    arms: 'Arms',
    scores: 'Runs scored',
    verdict: 'Difference, K = 4 less K = 2',
    created: 'Made',
  },
  armsShort: (pairs: number, fours: number) => `2 × ${n(pairs)}, 4 × ${n(fours)}`,
  runsShort: (two: number, four: number) => `${n(two)} and ${n(four)}`,
  showArchived: 'Archived pilots',
  showCurrent: 'Pilots in use',
  noArchived: 'No pilot is archived.',
  designer,
  scoring,
  outcomes: {
    'four-better': 'K = 4 scored higher',
    'two-better': 'K = 2 scored higher',
    undecided: 'Undecided',
  },
  noDifference: {
    'no-law': 'no law speaks of this score',
    'past-peak': 'the arm of pairs is larger than where d stops rising',
    settings: 'the pool is counted under other settings than the law’s',
    'below-range': 'd of an arm is below the law’s range: the pilot is too small for it',
    'above-range': 'd of an arm is above the law’s range',
    'no-diversity': 'd of an arm is undefined',
    'no-prompts': 'an arm has no prompts',
    'no-baseline': 'd of the arm of pairs is outside the law’s range',
    'no-line': 'the law has no line for one of the arms',
  } satisfies Record<Extract<ExpectedDifference, { source: 'none' }>['reason'], string>,
  given: { typed: 'typed', law: 'by the law' },
  one: {
    powerFact: (runs: number, power: string | null, wanted: string) =>
      power === null
        ? `${s(runs, 'run', 'runs')} an arm`
        : `${power} with ${s(runs, 'run', 'runs')} an arm, ${wanted} wanted`,
    budgetFact: (units: string, share: string) => `${units}, ${share} of the whole`,
    arms: 'Arms',
    armState: (done: number, needed: number) => `${n(done)} of ${s(needed, 'judgment', 'judgments')}`,
    notOpen: (judgments: number) => `${s(judgments, 'judgment', 'judgments')} planned, not open yet`,
    prompts: (prompts: number, responses: number) => `${s(prompts, 'prompt', 'prompts')}, ${responses} responses each`,
    people: (people: number) => (people === 0 ? 'nobody on its roster yet' : s(people, 'annotator', 'annotators')),
    overview: 'Open the campaign',
    responses: 'Responses',
    export: 'Export',
    exportHelp:
      'Take a snapshot of each arm when it is done, and export both in the same form. Train each run on one arm’s file.',
    openArms: 'Open both arms',
    openRest: 'Open the other arm',
    openTitle: 'Open the arms of this pilot',
    openText: [
      'Items appear for every prompt that has its responses, and people on the rosters can begin.',
      'Both arms open together, or neither does.',
      'Prompts that lack responses are left out, which makes the arms unequal: bring the responses first.',
    ],
    opened: (items: readonly string[]) => `Opened: ${items.join('; ')}`,
    openedArm: (arm: number, items: number, leftOut: number) =>
      leftOut === 0
        ? `K = ${arm} with ${s(items, 'item', 'items')}`
        : `K = ${arm} with ${s(items, 'item', 'items')}, ${s(leftOut, 'prompt', 'prompts')} left out`,
    nested: (nested: number, shared: number) =>
      nested === shared
        ? `All ${n(shared)} prompts of both arms show a pair out of their four responses.`
        : `${n(nested)} of ${n(shared)} prompts of both arms show a pair out of their four responses: responses were added between the two openings.`,
    designTitle: 'Design',
    archive: 'Archive',
    restore: 'Bring back',
    archived: (name: string) => `${name} is archived`,
    restored: (name: string) => `${name} is back`,
    archivedNote: 'This pilot is archived. Its arms stay campaigns as they are.',
    ofCampaign: (name: string) => `For the campaign ${name}`,
    ofPool: (name: string, version: number) => `On ${name}, version ${version}`,
    facts: {
      question: 'Looks for',
      scatter: 'Scatter of a run',
      power: 'Power',
      test: 'Test',
      prompts: 'Prompts',
      people: 'People',
      shared: 'Prompts shared with the campaign’s plan',
      budget: 'Of the budget',
      settings: 'Diversity counted on',
    },
    promptsFact: (pairs: number, fours: number, seed: string) =>
      `${n(pairs)} with pairs, the first ${n(fours)} of them with four; drawn from the end of the pool’s random order, seed “${seed}”`,
    readyOnly: 'only prompts with four different responses',
    separate: 'each annotator in one arm',
    together: 'everybody in both arms',
    testFact: (alpha: string, matched: boolean) =>
      matched ? `Paired t over runs of one seed, alpha ${alpha}` : `Welch’s t, alpha ${alpha}`,
  },
} as const
