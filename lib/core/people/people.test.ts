import { describe, expect, test } from 'vitest'
import { inviteState } from './invite-state.ts'
import { EmailAddress, NewPassword, PersonName } from './person.ts'
import { splitAddresses } from './split-addresses.ts'
import { slugFromName, WorkspaceSlug } from './workspace-name.ts'

describe('splitAddresses', () => {
  test('commas, semicolons, spaces, tabs and new lines separate; duplicates fold whatever their case', () => {
    expect(splitAddresses('ada@example.org, BOB@example.org;eve@example.org\n\tAda@Example.org ')).toEqual({
      addresses: ['ada@example.org', 'bob@example.org', 'eve@example.org'],
      unreadable: [],
    })
  })

  test('names as mail programs paste them are left out, also those with a comma', () => {
    const text = '"Lovelace, Ada" <ada@example.org>, Bob B. <bob@example.org>\nCarol O’Neil <carol@example.org>'
    expect(splitAddresses(text)).toEqual({
      addresses: ['ada@example.org', 'bob@example.org', 'carol@example.org'],
      unreadable: [],
    })
  })

  test('what is no address is named once, and the rest is kept', () => {
    expect(splitAddresses('ada@example.org ada@ nobody nobody')).toEqual({
      addresses: ['ada@example.org'],
      unreadable: ['ada@', 'nobody'],
    })
  })

  test('quoted addresses, as in a table, are read', () => {
    expect(splitAddresses('"ada@example.org","bob@example.org"').addresses).toEqual([
      'ada@example.org',
      'bob@example.org',
    ])
  })

  test('nothing is in nothing', () => {
    expect(splitAddresses(' \n,; ')).toEqual({ addresses: [], unreadable: [] })
  })
})

describe('names and addresses', () => {
  test('an address is stored in lower case and without the spaces around it', () => {
    expect(EmailAddress.parse('  Ada@Example.ORG ')).toBe('ada@example.org')
  })

  test.each(['', ' ', 'a\u0000b', 'a\ud800', 'a\u202eb', 'a\nb', 'x'.repeat(121)])('the name %j is refused', (name) => {
    expect(PersonName.safeParse(name).success).toBe(false)
  })

  test.each(['Zoë', 'محمد', '李雷', 'Anne-Marie O’Neil', '👩‍🚀'])('the name %s is taken', (name) => {
    expect(PersonName.parse(` ${name} `)).toBe(name)
  })

  test('a password needs 10 to 128 characters and nothing else', () => {
    expect(NewPassword.safeParse('aaaaaaaaaa').success).toBe(true)
    expect(NewPassword.safeParse('aaaaaaaaa').success).toBe(false)
    expect(NewPassword.safeParse('a'.repeat(129)).success).toBe(false)
  })
})

describe('slugFromName', () => {
  test.each([
    ['Acme Research', 'acme-research'],
    ['  Crème brûlée & co. ', 'creme-brulee-co'],
    ['李雷', ''],
    ['New', 'new-1'],
    [`${'a'.repeat(47)} b`, 'a'.repeat(47)],
  ])('%s becomes "%s"', (name, slug) => {
    expect(slugFromName(name)).toBe(slug)
    if (slug !== '') expect(WorkspaceSlug.safeParse(slug).success).toBe(true)
  })
})

describe('inviteState', () => {
  const at = new Date('2026-03-01T09:00:00Z')
  const times = { acceptedAt: null, revokedAt: null, expiresAt: at }

  test('an invite expires at its instant, not after it', () => {
    expect(inviteState(times, at)).toBe('expired')
    expect(inviteState(times, new Date(at.getTime() - 1))).toBe('pending')
  })

  test('accepted and revoked outlast the expiry', () => {
    expect(inviteState({ ...times, acceptedAt: at }, at)).toBe('accepted')
    expect(inviteState({ ...times, revokedAt: at }, at)).toBe('revoked')
  })
})
