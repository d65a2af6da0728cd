import { beforeEach, expect, test } from 'vitest'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { readPreferences } from './read-preferences.ts'
import { setPreferences } from './set-preferences.ts'

beforeEach(resetDatabase)

test('nothing is set at first, and setting one thing leaves the other', async () => {
  const { actor } = await buildMember('annotator')
  const deps = testDatabase()
  expect(await readPreferences(deps, actor)).toEqual({})
  await setPreferences(deps, actor, { keys: { decline: ['j'] } })
  expect(await setPreferences(deps, actor, { singleKeys: false })).toEqual({
    keys: { decline: ['j'] },
    singleKeys: false,
  })
  expect(await setPreferences(deps, actor, { keys: {} })).toEqual({ keys: {}, singleKeys: false })
  expect(await readPreferences(deps, actor)).toEqual({ keys: {}, singleKeys: false })
})

test('two devices that set different things at once both get theirs', async () => {
  const { actor } = await buildMember('annotator')
  const deps = testDatabase()
  await Promise.all([
    setPreferences(deps, actor, { keys: { raw: ['n'] } }),
    setPreferences(deps, actor, { singleKeys: false }),
  ])
  expect(await readPreferences(deps, actor)).toEqual({ keys: { raw: ['n'] }, singleKeys: false })
})

test('what a person set is theirs alone, and gone with their membership', async () => {
  const one = await buildMember('annotator')
  const other = await buildMember('annotator', { workspace: one.workspace })
  const deps = testDatabase()
  await setPreferences(deps, one.actor, { singleKeys: false })
  expect(await readPreferences(deps, other.actor)).toEqual({})
  await deps.db.membership.update({ where: { id: one.actor.membershipId }, data: { removedAt: deps.now() } })
  await expect(setPreferences(deps, one.actor, { singleKeys: true })).rejects.toMatchObject({ code: 'not_found' })
})
