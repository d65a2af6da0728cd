import { z } from 'zod'
import { type CanonicalRecord, RecordMessage, type Split } from './canonical-record.ts'
import type { ExportPolicy } from './export-policy.ts'
import type { DropCounts } from './pairs/drop-reasons.ts'
import { selectPairs } from './pairs/select-pairs.ts'

const answer = z.tuple([z.strictObject({ role: z.literal('assistant'), content: z.string() })])

/** TRL preference, conversational, with the prompt explicit: TRL splits an implicit string prompt at the first differing character. */
export const TrlPreferenceRow = z.strictObject({
  prompt: z.array(RecordMessage).min(1),
  chosen: answer,
  rejected: answer,
})
export type TrlPreferenceRow = z.infer<typeof TrlPreferenceRow>

/** The line of provenance.jsonl that stands for one row: TRL's columns are fixed, so what a row rests on stands beside the file. */
export type PairProvenance = {
  record_id: string
  /** All pairs of one item, which stay together in the file. */
  group_id: string
  /** 1 / pairs of the group, so that a group weighs one. */
  weight: number
  split: Split | null
  chosen_response_id: string
  rejected_response_id: string
  /** Every annotation that ranked both, whichever way. */
  annotation_ids: string[]
  /** Share of the votes for chosen, in (0.5, 1]; a tie counts half, or not at all under tie: 'drop'. */
  p: number
  votes: { for: number; against: number; ties: number }
}

export type TrlPreference = { rows: { row: TrlPreferenceRow; provenance: PairProvenance }[]; dropped: DropCounts }

/** One record's rows under a policy, in slate order, and what was dropped by reason. A function of its arguments alone. */
export function projectTrlPreference(record: CanonicalRecord, policy: ExportPolicy): TrlPreference {
  const { pairs, dropped } = selectPairs(record, policy)
  // One for each response, shared by its rows, so that whoever writes them need not write a text K−1 times.
  const answers = record.responses.map(({ content }): TrlPreferenceRow['chosen'] => [{ role: 'assistant', content }])
  const rows = pairs.map((pair) => {
    const row: TrlPreferenceRow = {
      prompt: record.prompt.messages,
      chosen: at(answers, pair.chosen),
      rejected: at(answers, pair.rejected),
    }
    const provenance: PairProvenance = {
      record_id: record.record_id,
      group_id: record.record_id,
      weight: 1 / pairs.length,
      split: record.split,
      chosen_response_id: at(record.responses, pair.chosen).id,
      rejected_response_id: at(record.responses, pair.rejected).id,
      annotation_ids: pair.annotationIds,
      p: pair.p,
      votes: { for: pair.votesFor, against: pair.votesAgainst, ties: pair.ties },
    }
    return { row, provenance }
  })
  return { rows, dropped }
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`the record has no response ${index}`)
  return value
}
