import type { RosterProfile } from '#lib/contracts/allocation'
import { Profile } from '#lib/core/planning/allocation/profile'

const MINUTES_AN_HOUR = 60

/** What a person has for a campaign, as it stands in the fields. */
export type ProfileText = {
  /** Paid hours a week; empty where nobody said. */
  hours: string
  /** Empty: no cap. */
  cap: string
  languages: readonly string[]
  skills: readonly string[]
}

export function profileText({ weeklyMinutes, capJudgments, languages, skills }: RosterProfile): ProfileText {
  return {
    hours: weeklyMinutes === null ? '' : String(Number((weeklyMinutes / MINUTES_AN_HOUR).toFixed(2))),
    cap: capJudgments === null ? '' : String(capJudgments),
    ...{ languages, skills },
  }
}

export const isSameText = (a: ProfileText, b: ProfileText): boolean => JSON.stringify(a) === JSON.stringify(b)

export type ReadProfile = { profile: Profile; errors?: undefined } | { profile?: undefined; errors: ProfileErrors }
/** By field: what is wrong and what to do. */
export type ProfileErrors = { hours?: string | undefined; cap?: string | undefined }

/** The fields as the server takes them. Hours go in whole minutes, with a point or a comma. */
export function readProfile(membershipId: string, { hours, cap, languages, skills }: ProfileText): ReadProfile {
  const number = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim().replace(',', '.')))
  const typed = number(hours)
  const read = Profile.safeParse({
    ...{ membershipId, languages, skills },
    weeklyMinutes: typed === null ? null : Math.round(typed * MINUTES_AN_HOUR),
    capJudgments: number(cap),
  })
  if (read.success) return { profile: read.data }
  const messageOf = (field: string) => read.error.issues.find(({ path }) => path[0] === field)?.message
  return { errors: { hours: messageOf('weeklyMinutes'), cap: messageOf('capJudgments') } }
}
