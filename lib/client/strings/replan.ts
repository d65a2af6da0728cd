const n = (count: number) => count.toLocaleString('en')
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

/** Planning a running campaign anew, and the versions of its plan. */
export const replan = {
  title: (version: number) => `Plan version ${version}`,
  open: 'Re-plan',
  openHelp: 'Plan what is left of this campaign anew. What is judged or on somebody’s screen stays and counts.',
  versions: {
    title: 'Versions of the plan',
    version: (version: number) => `Version ${version}`,
    newest: 'in force',
    shown: 'shown below',
    by: (name: string) => `Made by ${name}`,
    show: 'Show',
    undo: (version: number) => `Go back to version ${version}`,
    from: (version: number) => `Plan anew from version ${version}`,
    changed: 'What changed',
    nothing: 'The first version.',
    same: 'The same terms, planned again on what was left.',
    rest: (version: number, spent: string, whole: string) =>
      `Planned while the campaign ran, for what version ${version} left: ${spent} were spent of ${whole}. Its figures are of the rest alone; d and the prediction are of all prompts.`,
    change: (label: string, before: string, after: string) => `${label} ${before} → ${after}`,
    labels: {
      k: 'K',
      cap: 'Budget',
      overlap: 'Overlap',
      first: 'First items',
      audit: 'Audit items',
      gold: 'Gold',
      seconds: 'Seconds a judgment',
      wage: 'Wage',
      price: 'Price',
      law: 'Law',
      trained: 'Trains',
      again: 'Judged prompts ranked again',
    },
    none: 'none',
    yes: 'yes',
    no: 'no',
  },
  standing: {
    title: 'What is left',
    spent: 'Spent',
    reserved: 'Reserved',
    reservedNote: 'on people’s screens now',
    toFinish: 'To finish',
    toFinishNote: (judgments: number) => `${s(judgments, 'judgment', 'judgments')} of what is begun`,
    rest: 'Left to plan',
    restNote: (whole: string) => `of ${whole}`,
    refresh: 'Count again',
    budgetHelp:
      'The budget at the left is the whole campaign’s: raise it to go on, lower it to stop earlier. Every figure below is of what would still be made and judged; d and a prediction are of all prompts of the campaign.',
    mixed: (prompts: number, k: number) =>
      `${s(prompts, 'prompt has', 'prompts have')} been begun at K = ${k} and ${prompts === 1 ? 'stays' : 'stay'} so. A prediction is of a campaign of one K: read it as if all prompts had the K of its row.`,
    again: 'Rank judged prompts again at the larger K',
    againHelp: (prompts: number) =>
      `${s(prompts, 'prompt', 'prompts')} could be: each becomes a new item at full price, before any other. Its old judgments stay and are exported.`,
  },
  learned: {
    title: 'What the judgments have taught',
    seconds: (seconds: string, k: number, judgments: number, interval: string | null, assumed: string | null) =>
      `Observed: ${seconds} a judgment at K = ${k} (n = ${n(judgments)}${interval === null ? '' : `, 90% interval ${interval}`})${assumed === null ? '.' : `, assumed ${assumed}.`}`,
    tooFewAt: (k: number, judgments: number) =>
      `K = ${k}: ${s(judgments, 'judgment', 'judgments')} so far; from 30 on their time is told.`,
    multiplier: (multiplier: string, interval: string | null, judgments: number) =>
      `One multiplier on all assumed times: ${multiplier}${interval === null ? '' : ` (90% interval ${interval})`}, n = ${n(judgments)}.`,
    multiplierFew: (judgments: number, needed: number) =>
      `A multiplier on the assumed times needs ${n(needed)} judgments; there are ${n(judgments)}.`,
    outliers: (count: number) =>
      `${s(count, 'judgment was', 'judgments were')} left out: more than three spans of the middle half away from it.`,
    alike: 'Fewer than five people judged, so the interval is too narrow: one person’s judgments are alike.',
    parts: (base: string, speed: string, bit: string, judgments: number) =>
      `Apart: base ${base}, ${speed} words a minute, ${bit} a bit (Huber, n = ${n(judgments)}).`,
    partsFew: (sizes: number) =>
      `Base, reading speed and seconds a bit are told apart once two K have 30 judgments each; ${sizes === 0 ? 'none has' : 'one has'}.`,
    partsUnclear: 'Base, reading speed and seconds a bit cannot be told apart in these judgments.',
    useIt: 'Use it',
    useThem: 'Use the three',
    used: 'Used',
    agreement: (share: string, interval: string | null, pairs: number, items: number, on: 'audit' | 'overlap') =>
      `Two annotators agree on ${share} of response pairs (n = ${n(pairs)} pairs of ${s(items, on === 'audit' ? 'audit item' : 'item', on === 'audit' ? 'audit items' : 'items')}${interval === null ? '' : `, 90% interval ${interval}`}).`,
    agreementNone: 'No item has been judged twice yet, so agreement is not known.',
    declines: (share: string, declined: number, ended: number, reasons: string) =>
      `${share} of claims were declined (${n(declined)} of ${n(ended)}): ${reasons}.`,
    declinesNone: (ended: number) => `Nothing was declined in ${s(ended, 'claim', 'claims')}.`,
    firstKey: (seconds: string, judgments: number) =>
      `Half of the items had their first key, click or tap within ${seconds} (n = ${n(judgments)}).`,
    changes: (median: string, judgments: number) =>
      `Median changes to places already given, in one judgment: ${median} (n = ${n(judgments)}).`,
    nothing: 'Nobody has judged anything yet: all figures stay assumptions.',
    reason: (label: string, count: number) => `${label.toLowerCase()} ${n(count)}`,
    range: (low: string, high: string) => `${low} to ${high}`,
  },
  bar: {
    chosen: (version: number) => `Version ${version}`,
    further: (prompts: number, judgments: number) =>
      `${s(prompts, 'prompt', 'prompts')} to judge anew, ${s(judgments, 'judgment', 'judgments')}`,
    finishes: (judgments: number) =>
      `No prompt is left to plan; the budget finishes ${s(judgments, 'judgment', 'judgments')} of what has begun.`,
    none: 'What is left buys no further item at this K.',
    preview: 'See what changes',
    reader: 'A lead of this workspace can plan anew.',
  },
  dialog: {
    title: (version: number) => `Make version ${version} of the plan`,
    confirm: (version: number) => `Make version ${version}`,
    counting: 'Counting what would change, item by item.',
    what: 'What',
    before: (version: number) => `Version ${version}, now`,
    after: (version: number) => `Version ${version}`,
    difference: 'Difference',
    rows: {
      k: 'Responses per prompt (K)',
      overlap: 'Overlap',
      prompts: 'Prompts of the campaign',
      itemsAhead: 'Items still to judge',
      judgmentsAhead: 'Judgments still to come',
      unitsAhead: 'They take, expected',
      cap: 'Budget of the campaign',
      seconds: 'Seconds a judgment',
      diversity: 'Diversity (d) of all prompts',
      earliest: 'Done at the earliest',
      latest: 'Done at the latest',
    },
    begun: (items: number) =>
      `${s(items, 'item that somebody has begun or judged stays as it is', 'items that somebody has begun or judged stay as they are')}.`,
    kept: (items: number) => `${s(items, 'untouched item stays', 'untouched items stay')}.`,
    withdrawn: (items: number) => `${s(items, 'untouched item is', 'untouched items are')} taken back.`,
    added: (items: number) => `${s(items, 'new item is', 'new items are')} made.`,
    upgraded: (prompts: number) =>
      `${s(prompts, 'of them is', 'of them are')} for prompts judged before at a smaller K.`,
    lacking: (prompts: number, responses: number) =>
      `${s(prompts, 'prompt lacks', 'prompts lack')} ${s(responses, 'response', 'responses')} together. Their items are made as soon as the responses are imported; until then nobody is given these prompts.`,
    lackingLink: 'Which prompts lack responses',
    lackingAll: 'No item could be handed out until responses come.',
    resume: 'Resume the campaign with it',
    resumeCap: 'It stopped because its budget was used up.',
    resumePaused: 'It is paused.',
    undo: 'It is undone by another version: going back to an earlier one is one press on the plan’s page.',
    annotators: 'Annotators notice nothing but their next item.',
  },
  done: (version: number) => `Version ${version} of the plan is in force`,
  doneText: (withdrawn: number, added: number) => `${s(withdrawn, 'item', 'items')} taken back, ${n(added)} added.`,
  doneLink: 'See the plan',
  notRunning: 'Only a campaign that is open or paused is planned anew.',
  back: 'Back to the plan',
}
