import { expect, test } from 'vitest'
import type { z } from 'zod'
import { ChangePassword, ResetPassword, SignIn } from '#lib/contracts/accounts'
import { JoinByInvite } from '#lib/contracts/invites'
import { RenameMe } from '#lib/contracts/people'
import { fieldInGerman } from './de/fields.ts'
import { de } from './de/index.ts'
import { en } from './en.ts'

/** The same in both languages. */
const SAME = new Set(['Name', 'Browser'])

type Leaf = { path: string; value: string | ((...given: string[]) => string) }
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string' || typeof value === 'function') return [{ path, value: value as Leaf['value'] }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}
const byPath = (catalogue: object) => new Map(leavesOf(catalogue).map(({ path, value }) => [path, value]))
const [english, german] = [byPath(en), byPath(de)]

test('both catalogues of the frame have the same keys', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
})

test('no German word of the frame is the English one', () => {
  const same = [...english].filter(([path, value]) => value === german.get(path) && !SAME.has(String(value)))
  expect(same).toEqual([])
})

/** A name and a name, a name and a role, a role: what each is called in the other language. */
const given: readonly (readonly string[])[] = [['Quagga', 'Okapi'], ['Quagga', 'annotator'], ['annotator']]
const called = (part: string, names: Record<string, string>) => names[part] ?? part
function said(sentence: (...given: string[]) => string, values: readonly string[]): string | null {
  try {
    return sentence(...values)
  } catch {
    return null
  }
}

test('a German sentence of the frame holds every value the English one holds', () => {
  const lost = [...english].flatMap(([path, value]) => {
    const translated = german.get(path)
    if (typeof value !== 'function' || typeof translated !== 'function') return []
    return given.flatMap((values) => {
      const [source, target] = [said(value, values)?.toLowerCase(), said(translated, values)]
      const missing = values.filter(
        (part) =>
          source?.includes(called(part, en.people.roleNames).toLowerCase()) &&
          !target?.includes(part) &&
          !target?.includes(called(part, de.people.roleNames)),
      )
      return missing.length > 0 ? [`${path}: ${target}`] : []
    })
  })
  expect(lost).toEqual([])
})

const refused: readonly [string, z.ZodType, Record<string, unknown>][] = [
  ['sign-in, empty', SignIn, { email: '', password: '' }],
  ['sign-in, too long', SignIn, { email: `${'a'.repeat(300)}@example.org`, password: 'a'.repeat(200) }],
  ['joining, empty', JoinByInvite, { token: 't', name: '', password: '' }],
  ['joining, too long', JoinByInvite, { token: 't', name: 'a'.repeat(130), password: 'a'.repeat(200) }],
  ['joining, unreadable', JoinByInvite, { token: 't', name: 'a\u0000b', password: 'long enough' }],
  ['a new password', ResetPassword, { token: 't', newPassword: 'short' }],
  ['another password', ChangePassword, { currentPassword: '', newPassword: 'short' }],
  ['another name', RenameMe, { name: '' }],
]
test.each(refused)(
  'what a form of the front door or the account refuses is said in German: %s',
  (_, contract, body) => {
    const issues = contract.safeParse(body).error?.issues ?? []
    expect(issues.length).toBeGreaterThan(0)
    expect(issues.filter(({ message }) => fieldInGerman(message) === message)).toEqual([])
  },
)
