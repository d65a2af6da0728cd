import { z } from 'zod'
import { plainLine } from '#lib/core/people/plain-text'
import { MembershipId } from '#lib/core/vocabulary/ids'
import type { Annotator } from './model.ts'

const MINUTES_A_WEEK = 7 * 24 * 60
const MOST_WORDS = 200

const words = (what: string) =>
  z
    .array(plainLine(what, 200))
    .max(MOST_WORDS, { error: `Name at most ${MOST_WORDS} of them, or none for any.` })
    .refine((list) => new Set(list).size === list.length, { error: 'Each of them can stand in the list once.' })

/** What a person has for a campaign. */
export const Profile = z.strictObject({
  membershipId: MembershipId,
  /** Paid minutes a week, 0…10,080; null where nobody said. */
  weeklyMinutes: z
    .number({ error: 'The hours a week must be a number.' })
    .int({ error: 'The time a week must be in whole minutes.' })
    .min(0, { error: 'The hours a week cannot be below 0.' })
    .max(MINUTES_A_WEEK, { error: 'A week has 168 hours.' })
    .nullable(),
  /** Languages they judge, as prompts name theirs; empty: any. */
  languages: words('a language'),
  /** Sources of prompts they may judge; empty: any. */
  skills: words('a source'),
  /** Judgments they may make in all; null: no cap of their own. */
  capJudgments: z
    .number({ error: 'The cap must be a number.' })
    .int({ error: 'The cap must be a whole number.' })
    .min(0, { error: 'The cap cannot be below 0.' })
    .max(1_000_000, { error: 'The cap must be at most 1,000,000.' })
    .nullable(),
})
export type Profile = z.infer<typeof Profile>

/** A person as an allocation sees them: what is left of their cap after what they hold or judged. */
export function annotatorOf({ heldJudgments, ...profile }: Profile & { heldJudgments: number }): Annotator {
  const { membershipId, weeklyMinutes, languages, skills, capJudgments } = profile
  return {
    ...{ id: membershipId, languages, skills },
    weeklySeconds: weeklyMinutes === null ? null : weeklyMinutes * 60,
    capJudgments: capJudgments === null ? null : Math.max(0, capJudgments - heldJudgments),
  }
}
