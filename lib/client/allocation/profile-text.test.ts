import { expect, test } from 'vitest'
import { profileText, readProfile } from './profile-text.ts'

const membershipId = '01900000-0000-7000-8000-000000000001'
const rest = { languages: [], skills: [] }

test('what is stored reads back as it was, empty fields as nothing said', () => {
  for (const [weeklyMinutes, capJudgments] of [
    [null, null],
    [90, 0],
    [2400, 12_000],
    [100, 5],
  ] as const) {
    const profile = { membershipId, weeklyMinutes, capJudgments, languages: ['de'], skills: [] }
    const stored = { ...profile, name: 'A', email: 'a@example.org', plannedJudgments: null, heldJudgments: 0 } as never
    expect(readProfile(membershipId, profileText(stored)).profile).toEqual(profile)
  }
})

test('hours may be typed with a point or a comma, and are kept in whole minutes', () => {
  expect(readProfile(membershipId, { hours: ' 7,5 ', cap: '', ...rest }).profile?.weeklyMinutes).toBe(450)
  expect(readProfile(membershipId, { hours: '0.333', cap: '', ...rest }).profile?.weeklyMinutes).toBe(20)
})

test('what cannot be is told at its field', () => {
  expect(readProfile(membershipId, { hours: 'ten', cap: '-1', ...rest }).errors).toEqual({
    hours: 'The hours a week must be a number.',
    cap: 'The cap cannot be below 0.',
  })
  expect(readProfile(membershipId, { hours: '169', cap: '1.5', ...rest }).errors).toEqual({
    hours: 'A week has 168 hours.',
    cap: 'The cap must be a whole number.',
  })
})
