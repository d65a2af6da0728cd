import { useMemo, useState } from 'react'
import type { RosterProfile } from '#lib/contracts/allocation'
import type { Profile } from '#lib/core/planning/allocation/profile'
import { isSameText, type ProfileErrors, type ProfileText, profileText, readProfile } from './profile-text.ts'

export type People = {
  textOf: (person: RosterProfile) => ProfileText
  errorsOf: (person: RosterProfile) => ProfileErrors
  /** Who differs from what is stored. */
  changed: readonly string[]
  /** Of those who differ and hold no error, what would be stored. */
  profiles: ReadonlyMap<string, Profile>
  hasErrors: boolean
  change: (person: RosterProfile, change: Partial<ProfileText>) => void
  discard: () => void
}

const noErrors: ProfileErrors = {}

/** What was typed for people on top of what is stored: kept until it is saved or discarded, whatever is loaded meanwhile. */
export function usePeople(stored: readonly RosterProfile[]): People {
  const [typed, setTyped] = useState<ReadonlyMap<string, ProfileText>>(new Map())
  return useMemo(() => {
    const textOf = (person: RosterProfile) => typed.get(person.membershipId) ?? profileText(person)
    const differing = stored.filter((person) => !isSameText(textOf(person), profileText(person)))
    const read = new Map(
      differing.map((person) => [person.membershipId, readProfile(person.membershipId, textOf(person))]),
    )
    const profiles = new Map<string, Profile>()
    for (const [id, { profile }] of read) if (profile) profiles.set(id, profile)
    return {
      textOf,
      errorsOf: ({ membershipId }) => read.get(membershipId)?.errors ?? noErrors,
      changed: differing.map(({ membershipId }) => membershipId),
      profiles,
      hasErrors: profiles.size < differing.length,
      change: (person, change) =>
        setTyped((before) =>
          new Map(before).set(person.membershipId, {
            ...(before.get(person.membershipId) ?? profileText(person)),
            ...change,
          }),
        ),
      discard: () => setTyped(new Map()),
    }
  }, [stored, typed])
}
