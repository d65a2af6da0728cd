import type { ExportPolicy } from '#lib/core/interchange/export-policy'
import type { ExportFileName, ExportTarget } from '#lib/core/interchange/exports/export-request'
import type { SaidCounts } from '#lib/core/interchange/judgments/said-counts'
import type { PairDropReason, RecordDropReason } from '#lib/core/interchange/pairs/drop-reasons'

const s = (count: number, one: string, many: string) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`
type Choice = { title: string; text: string }

/** Snapshots and downloads. */
export const exporting = {
  emptyTitle: 'Nothing to export yet',
  emptyText: 'Once annotators have ranked the first items, their rankings are exported here as files that train.',
  emptyAction: 'See how far it is',
  firstTitle: (judgments: number) => `${s(judgments, 'judgment is', 'judgments are')} in`,
  firstText:
    'A snapshot freezes what is judged so far. Files made from it are the same to the byte whenever they are made, while annotators go on.',
  take: 'Take snapshot',
  taken: (judgments: number) => `Snapshot of ${s(judgments, 'judgment', 'judgments')} taken`,
  unchanged: 'Nothing was judged since the last snapshot: it holds everything.',
  newer: (judgments: number) =>
    `${s(judgments, 'judgment has', 'judgments have')} come in since this snapshot. Take another one to export them.`,
  make: 'What to make',
  target: 'Target',
  targets: {
    'trl-preference': {
      title: 'TRL preference',
      text: 'Prompt, chosen and rejected as messages: for DPO, ORPO, CPO and reward training.',
    },
    canonical: { title: 'Everything', text: 'One item a line with every ranking and its facts: preference-ranking/1.' },
  } satisfies Record<ExportTarget, Choice>,
  pairs: 'Pairs of an item',
  pairChoices: {
    best_vs_rest: { title: 'Best against each other', text: 'The winner over every other response.' },
    all: { title: 'All pairs', text: 'Every pair the votes decide. For reward models.' },
    adjacent: { title: 'Neighbouring ranks', text: 'Each rank over the next: the hardest pairs.' },
    best_worst: { title: 'Best against worst', text: 'One clear pair an item.' },
  } satisfies Record<ExportPolicy['pairs'], Choice>,
  aggregate: 'Several judgments of an item',
  aggregateChoices: {
    majority: { title: 'Majority of each pair', text: 'A pair goes the way of most votes; a draw is a conflict.' },
    borda: {
      title: 'Borda consensus',
      text: 'One order from mean ranks; pairs its own votes contradict are left out.',
    },
    per_annotator: { title: 'Each for itself', text: 'Every judgment gives its own pairs, both sides of a conflict.' },
  } satisfies Record<ExportPolicy['aggregate'], Choice>,
  tie: 'Tied responses',
  tieChoices: {
    half: { title: 'Half a vote for each', text: 'A tie weakens a pair.' },
    drop: { title: 'No vote', text: 'A tie is left out of the count.' },
    keep: { title: 'Half a vote, kept', text: 'As half a vote; targets that know ties write them.' },
  } satisfies Record<ExportPolicy['tie'], Choice>,
  minVotes: 'Votes a pair needs',
  minVotesHelp: '1 to 1,000.',
  maxPairs: 'Pairs an item gives at most',
  maxPairsHelp: '1 to 10,000, or empty for no limit.',
  notInRange: (least: number, most: number) =>
    `Type a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}.`,
  result: 'What comes out',
  rows: 'Rows',
  records: 'Items',
  judgments: 'Judgments',
  pairsIn: 'Pairs',
  recordsNote: (without: number) => (without === 0 ? 'all give rows' : `${s(without, 'gives', 'give')} no row`),
  superseded: (count: number) => (count === 0 ? 'none corrected' : `${s(count, 'was', 'were')} corrected since`),
  pairsNote: (out: number) => `${out.toLocaleString('en')} out`,
  bytes: (bytes: number) =>
    bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3)).toLocaleString('en')} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
  counting: 'Counting the whole snapshot',
  whereTitle: 'Where the pairs went',
  whereTable: 'Pairs by what became of them',
  what: 'What became of them',
  pairCount: 'Pairs',
  share: 'Share',
  out: 'Rows of the file',
  pairDrops: {
    identical_responses: 'Identical responses: the text would stand against itself',
    not_compared: 'Not compared by anybody',
    tied: 'Tied by all',
    conflict: 'In conflict: as many votes for one as for the other',
    too_few_votes: 'Too few votes',
    below_min_probability: 'Too narrow a majority',
    against_consensus: 'Against the consensus of the item',
    not_selected: 'Not among the pairs you chose',
    over_pair_limit: 'Over the limit of pairs an item',
  } satisfies Record<PairDropReason, string>,
  recordDrops: {
    single_response: 'with a single response',
    no_submitted_annotations: 'without a judgment that counts',
    gold: 'gold items',
  } satisfies Record<RecordDropReason, string>,
  droppedItems: (count: number, why: string) => `${s(count, 'item', 'items')} left out whole: ${why}.`,
  declined: (count: number) =>
    `Given back by annotators ${count === 1 ? 'once' : `${count.toLocaleString('en')} times`}.`,
  declinedReason: (reason: string, count: number) => `${reason}: ${count.toLocaleString('en')}`,
  noRows: 'No row comes out of this. Choose other pairs, or ask for fewer votes.',
  download: 'Download',
  downloadHelp: (bytes: string) => `One .tar file, ${bytes} unpacked`,
  files: {
    title: 'The files, one by one',
    size: (lines: number, bytes: string) => `${s(lines, 'line', 'lines')}, ${bytes}`,
    data: {
      'trl-preference': 'A pair a line: prompt, chosen and rejected.',
      canonical: 'An item a line: prompt, responses and every ranking, corrected ones too.',
    } satisfies Record<ExportTarget, string>,
    holds: {
      'provenance.jsonl': 'A pair a line: the judgments it rests on, their votes, and its side of the split.',
      'judgments.jsonl':
        'A judgment a line, those that stand: its tiers and all that was said beside them (all bad, strength, ratings, labels, comment), what was seen, and how long it took.',
      'manifest.json': 'How the files were made and what annotators were asked: policy, counts and hashes.',
    } satisfies Record<Exclude<ExportFileName, 'data.jsonl'>, string>,
    saidIn: (said: string) => `Lines that say more than the ranking: ${said}`,
    said: {
      all_bad: (lines) => `all\u00a0bad\u00a0${lines.toLocaleString('en')}`,
      strengths: (lines) => `strength\u00a0${lines.toLocaleString('en')}`,
      ratings: (lines) => `ratings\u00a0${lines.toLocaleString('en')}`,
      labels: (lines) => `labels\u00a0${lines.toLocaleString('en')}`,
      comments: (lines) => `comment\u00a0${lines.toLocaleString('en')}`,
    } satisfies Record<keyof SaidCounts, (lines: number) => string>,
  },
  firstRows: 'First rows',
  firstRowsText: 'As they stand in data.jsonl.',
  cut: 'cut here; the file has all of it',
  prompt: 'Prompt',
  chosen: 'Chosen',
  rejected: 'Rejected',
  lastTurn: (turns: number) => (turns === 1 ? null : `last of ${turns} turns`),
  use: 'Use it',
  load: 'Load it in Python, from the folder the archive unpacks to',
  command: 'Make the same files on the server',
  snapshots: 'Snapshots',
  snapshotsTable: 'Snapshots of this campaign',
  taken_at: 'Taken',
  takenBy: 'By',
  byCommand: 'the command line',
  hash: 'Hash',
  shown: 'shown',
  show: 'Show',
} as const
