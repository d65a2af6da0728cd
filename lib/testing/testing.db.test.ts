import { beforeEach, describe, expect, test } from 'vitest'
import { route } from '#lib/http/route'
import { buildMember } from './builders/member.ts'
import { buildSignedInHeaders } from './builders/signed-in-headers.ts'
import { callRoute } from './call-route.ts'
import { resetDatabase, testDatabase } from './database.ts'

beforeEach(resetDatabase)

describe('the tests’ own ground', () => {
  test('a built member signs in for real and reaches a route of their workspace alone', async () => {
    const member = await buildMember('lead')
    const other = await buildMember('owner')
    const headers = await buildSignedInHeaders(member)
    const probe = route({ access: 'pool.import', handle: async ({ actor }) => Response.json(actor) })

    const own = await callRoute(probe, { method: 'POST', params: { slug: member.workspace.slug }, headers })
    expect(own.status).toBe(200)
    expect(await own.json()).toMatchObject(member.actor)

    const foreign = await callRoute(probe, { method: 'POST', params: { slug: other.workspace.slug }, headers })
    expect(foreign.status).toBe(404)
    const signedOut = await callRoute(probe, { method: 'POST', params: { slug: member.workspace.slug } })
    expect(signedOut.status).toBe(401)
  })

  test('a reset leaves no person, no job and one unclaimed installation', async () => {
    const { db } = testDatabase()
    const { userId } = await buildMember('owner')
    await db.instance.update({ where: { id: 1 }, data: { ownerUserId: userId, claimedAt: new Date(0), hasDemo: true } })
    await db.auditEvent.create({
      data: { id: userId, action: 'a', targetType: 't', targetId: '1', summary: {} },
    })
    await db.$pool.query(`select graphile_worker.add_job('anything')`)

    await resetDatabase()

    expect(await db.user.count()).toBe(0)
    expect(await db.auditEvent.count()).toBe(0)
    expect((await db.$pool.query('select id from graphile_worker.jobs')).rowCount).toBe(0)
    expect(await db.instance.findMany()).toEqual([{ id: 1, ownerUserId: null, claimedAt: null, hasDemo: false }])
  })
})
