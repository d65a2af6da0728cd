import type { CampaignState } from '#lib/core/planning/campaign'

const s = (count: number, one: string, many: string) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** Campaigns: the list, a new one, and the frame around the pages of one. */
export const campaigns = {
  title: 'Campaigns',
  description: 'Each spends one budget on ranking responses to the prompts of one pool.',
  stateNames: { draft: 'Draft', open: 'Open', paused: 'Paused', closed: 'Closed' } satisfies Record<
    CampaignState,
    string
  >,
  newCampaign: 'New campaign',
  tabs: 'Pages of this campaign',
  tabNames: {
    overview: 'Overview',
    plan: 'Plan',
    allocation: 'People and time',
    annotation: 'What is asked',
    responses: 'Responses',
    guidelines: 'Guidelines',
    practice: 'Practice',
    questions: 'Questions and marks',
    said: 'What was said',
    export: 'Export',
  },
  table: {
    name: 'Name',
    state: 'State',
    pool: 'Pool',
    plan: 'Responses × prompts',
    spent: 'Spent',
    created: 'Created',
    actions: 'More',
  },
  poolVersion: (name: string, version: number) => `${name}, version ${version}`,
  /** K responses to each of N prompts. */
  planShape: (responses: number, prompts: number) => `${responses} × ${prompts.toLocaleString('en')}`,
  planShapeLong: (responses: number, prompts: number) =>
    `${s(responses, 'response', 'responses')} to ${prompts === 1 ? '1 prompt' : `each of ${s(prompts, 'prompt', 'prompts')}`}`,
  noPlan: 'No plan yet',
  spentOf: (spent: string, budget: string) => `${spent} of ${budget}`,
  annotations: (count: number) => s(count, 'annotation', 'annotations'),
  next: {
    plan: 'Plan the budget',
    responses: 'Bring the responses',
    open: 'Open campaign',
    watch: 'Watch progress',
    export: 'Export the rankings',
  },
  archivedCampaigns: 'Archived campaigns',
  showArchived: 'Show archived campaigns',
  showActive: 'Show active campaigns',
  noArchived: 'No campaign is archived.',
  archivedBadge: 'Archived',
  archivedBanner:
    'This campaign is archived: it is in no list, and nothing about it can change. It can still be read and exported.',
  actions: (name: string) => `More about ${name}`,
  archive: 'Archive',
  restore: 'Bring back',
  archivedToast: (name: string) => `${name} is archived`,
  restoredToast: (name: string) => `${name} is back`,
  duplicate: {
    action: 'Duplicate',
    title: 'Duplicate the campaign',
    text: 'Makes a draft with the same guidelines. The planner begins with the same plan, and nothing is spent.',
    nameHelp: 'Annotators see it once the copy is open.',
    copyOf: (name: string) => `Copy of ${name}`.slice(0, 120),
    pool: 'Version of the pool',
    newest: { title: 'The newest version', text: 'With everything that was added to the pool since.' },
    same: (version: number) => ({ title: `Version ${version}`, text: 'The prompts this campaign chose from.' }),
    roster: 'Copy the roster',
    rosterHelp: 'Everybody who is on it, with their hours, languages, skills and caps.',
    submit: 'Duplicate',
    done: (name: string) => `${name} is made`,
  },
  emptyTitle: 'No campaigns yet',
  emptyText:
    'A campaign takes prompts from a pool, splits a budget between prompts and responses, and collects rankings of the responses. It begins with a name and a pool; the plan comes next.',
  emptyReader: 'No campaign has been made yet. A lead of this workspace can make one.',
  needsPoolTitle: 'A campaign needs a pool of prompts',
  needsPoolText: 'Import a file of prompts first. Then the plan can say how many of them your budget pays.',
  importPool: 'Import a pool',
  form: {
    title: 'New campaign',
    description: 'Nothing is spent yet: the plan comes next, and annotators see nothing until you open the campaign.',
    name: 'Name',
    nameHelp: 'What you call this effort. Annotators see it.',
    pool: 'Pool',
    poolHelp: 'The prompts to choose from. The campaign stays with the version that is newest now.',
    poolOption: (prompts: number, responses: number) =>
      responses === 0
        ? `${s(prompts, 'prompt', 'prompts')}, no responses yet`
        : `${s(prompts, 'prompt', 'prompts')}, ${s(responses, 'response', 'responses')}`,
    instructions: 'Guidelines',
    instructionsHelp: 'What makes a response better here. Annotators see this beside every item. Markdown works.',
    instructionsExample:
      'Put the response first that a careful expert would rather send. Correct beats complete, complete beats short. Tie two that you would send equally gladly.',
    submit: 'Create campaign',
  },
  renameTitle: 'Rename the campaign',
  renameHelp: 'Annotators see the new name at once. Links to the campaign keep working.',
  saveName: 'Save the name',
  renamed: (name: string) => `The campaign is now called ${name}`,
} as const
