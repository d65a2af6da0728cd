import { allocationSamples } from './allocation-samples.ts'
import { analysisSamples } from './analysis-samples.ts'
import { assignmentSamples } from './assignment-samples.ts'
import { buildDraftCampaign } from './builders/draft-campaign.ts'
import { buildImport, jsonLines } from './builders/import.ts'
import { buildMember } from './builders/member.ts'
import { buildPool } from './builders/pool.ts'
import { calibrationSamples } from './calibration-samples.ts'
import type { Cast, CastMember } from './cast.ts'
import { testDatabase } from './database.ts'
import { exportSamples } from './export-samples.ts'
import { judgmentSamples } from './judgment-samples.ts'
import { lifeSamples } from './life-samples.ts'
import { pilotSamples } from './pilot-samples.ts'
import { practiceSamples } from './practice-samples.ts'
import type { Sample } from './route-sample.ts'
import { rulingsSamples } from './rulings-samples.ts'
import { runningSamples } from './running-samples.ts'

const victim = async ({ workspace }: Cast): Promise<Record<string, string>> => ({
  membershipId: (await buildMember('annotator', { workspace })).actor.membershipId,
})
const invite = async ({ workspace, owner }: Cast): Promise<Record<string, string>> => {
  const { db, newId, now } = testDatabase()
  const id = newId()
  const expiresAt = new Date(now().getTime() + 3600_000)
  const { membershipId: createdById } = owner.actor
  const rest = { email: `i-${id}@example.org`, tokenHash: id, role: 'annotator', createdById } as const
  await db.invite.create({ data: { id, workspaceId: workspace.id, expiresAt, ...rest } })
  return { inviteId: id }
}
const started = async ({ owner }: Cast): Promise<Record<string, string>> => {
  const { importId } = await buildImport(owner.actor, jsonLines([{ prompt: 'hello' }]), {
    name: testDatabase().newId(),
  })
  return { importId }
}
const file = () => ({ fileName: 'a.jsonl', byteSize: 5, fingerprint: testDatabase().newId() })
const upload = async (_: Cast, caller: CastMember, hasChunk = false): Promise<Record<string, string>> => {
  const { db, newId } = testDatabase()
  const id = newId()
  const createdById = caller.actor.membershipId
  const { workspaceId } = caller.actor
  const sizes = { byteSize: 5, chunkBytes: 5, chunkCount: 1 }
  await db.upload.create({ data: { id, workspaceId, createdById, fileName: 'a.jsonl', fingerprint: id, ...sizes } })
  if (hasChunk) await db.uploadChunk.create({ data: { uploadId: id, index: 0, bytes: Buffer.from('hello') } })
  return { uploadId: id }
}
const pool = ({ workspace, owner }: Cast): Promise<{ poolId: string; promptId: string }> =>
  buildPool({ workspaceId: workspace.id, createdById: owner.actor.membershipId })
const campaign = async ({ workspace, owner }: Cast): Promise<Record<string, string>> => {
  const { campaignId } = await buildDraftCampaign({ workspaceId: workspace.id, createdById: owner.actor.membershipId })
  return { campaignId }
}

const W = '/api/v1/workspaces/[slug]'

/** One sample of every method of every route. A route without one fails the walk: add it here with the route. */
export const routeSamples: Record<string, Sample> = {
  'GET /api/auth/[...all]': { access: 'public', status: 200, call: () => ({ params: { all: ['get-session'] } }) },
  'POST /api/auth/[...all]': {
    access: 'public',
    status: 401,
    call: () => ({ params: { all: ['sign-in', 'email'] }, body: { email: 'nobody@example.org', password: 'x' } }),
  },
  'GET /api/v1/health': { access: 'public', status: 200 },
  'POST /api/v1/setup': {
    access: 'public',
    status: 403,
    call: () => ({
      body: { token: 'x', name: 'A', email: 'a@example.org', password: 'long enough word', workspaceName: 'A' },
    }),
  },
  'POST /api/v1/password-resets': {
    access: 'public',
    status: 410,
    call: () => ({ body: { token: 'x', newPassword: 'long enough word' } }),
  },
  'POST /api/v1/invites/join': {
    access: 'public',
    status: 404,
    call: () => ({ body: { token: 'x', name: 'A', password: 'long enough word' } }),
  },
  'POST /api/v1/invites/accept': { access: 'signed-in', status: 404, call: () => ({ body: { token: 'x' } }) },
  'GET /api/v1/me': { access: 'signed-in', status: 200 },
  'PATCH /api/v1/me': { access: 'signed-in', status: 204, call: () => ({ body: { name: 'New name' } }) },
  'GET /api/v1/me/sessions': { access: 'signed-in', status: 200 },
  'DELETE /api/v1/me/sessions': { access: 'signed-in', status: 204 },
  'DELETE /api/v1/me/sessions/[sessionId]': {
    access: 'signed-in',
    status: 404,
    call: () => ({ params: { sessionId: testDatabase().newId() } }),
  },
  'POST /api/v1/workspaces': {
    access: 'signed-in',
    // Only those who own a workspace make another; the walk's own cases say who.
    status: 201,
    call: () => ({ body: { name: 'Another', slug: `another-${testDatabase().newId().slice(-12)}` } }),
  },
  [`PATCH ${W}`]: { access: 'workspace.rename', status: 200, call: () => ({ body: { name: 'Renamed' } }) },
  [`POST ${W}/leave`]: { access: 'workspace.leave', status: 204 },
  [`PATCH ${W}/me/preferences`]: {
    access: 'workspace.view',
    status: 200,
    call: () => ({ body: { keys: { decline: ['j'] }, singleKeys: false } }),
  },
  [`GET ${W}/audit`]: { access: 'audit.view', status: 200 },
  [`GET ${W}/members`]: { access: 'member.list', status: 200 },
  [`PATCH ${W}/members/[membershipId]`]: {
    access: 'member.change-role',
    status: 204,
    call: async (cast) => ({ params: await victim(cast), body: { role: 'reviewer' } }),
  },
  [`DELETE ${W}/members/[membershipId]`]: {
    access: 'member.remove',
    status: 204,
    call: async (cast) => ({ params: await victim(cast) }),
  },
  [`POST ${W}/members/[membershipId]/reset-link`]: {
    access: 'member.reset-password',
    status: 201,
    call: async (cast) => ({ params: await victim(cast) }),
  },
  [`GET ${W}/invites`]: { access: 'invite.list', status: 200 },
  [`POST ${W}/invites`]: {
    access: 'invite.create',
    status: 201,
    call: () => ({ body: { emails: [`${testDatabase().newId()}@example.org`], role: 'annotator', days: 7 } }),
  },
  [`DELETE ${W}/invites/[inviteId]`]: {
    access: 'invite.revoke',
    status: 204,
    call: async (cast) => ({ params: await invite(cast) }),
  },
  [`POST ${W}/invites/[inviteId]/renew`]: {
    access: 'invite.create',
    status: 201,
    call: async (cast) => ({ params: await invite(cast), body: { days: 7 } }),
  },
  [`GET ${W}/uploads`]: { access: 'pool.import', status: 200 },
  [`POST ${W}/uploads`]: { access: 'pool.import', status: 201, call: () => ({ body: file() }) },
  [`GET ${W}/uploads/[uploadId]`]: {
    access: 'pool.import',
    status: 200,
    call: async (cast, caller) => ({ params: await upload(cast, caller) }),
  },
  [`DELETE ${W}/uploads/[uploadId]`]: {
    access: 'pool.import',
    status: 204,
    call: async (cast, caller) => ({ params: await upload(cast, caller) }),
  },
  [`PUT ${W}/uploads/[uploadId]/chunks/[index]`]: {
    access: 'pool.import',
    status: 204,
    call: async (cast, caller) => ({
      params: { ...(await upload(cast, caller)), index: '0' },
      body: new TextEncoder().encode('hello'),
    }),
  },
  [`POST ${W}/uploads/[uploadId]/complete`]: {
    access: 'pool.import',
    status: 200,
    call: async (cast, caller) => ({ params: await upload(cast, caller, true) }),
  },
  [`POST ${W}/imports`]: {
    access: 'pool.import',
    status: 409,
    call: async (cast, caller) => ({ body: { ...(await upload(cast, caller)), pool: { name: 'New pool' } } }),
  },
  [`GET ${W}/imports/[importId]`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({ params: await started(cast) }),
  },
  [`POST ${W}/imports/[importId]/cancel`]: {
    access: 'pool.import',
    status: 200,
    call: async (cast) => ({ params: await started(cast) }),
  },
  [`POST ${W}/imports/[importId]/keep`]: {
    access: 'pool.import',
    status: 409,
    call: async (cast) => ({ params: await started(cast) }),
  },
  [`POST ${W}/imports/[importId]/stop`]: {
    access: 'pool.import',
    status: 409,
    call: async (cast) => ({ params: await started(cast) }),
  },
  [`GET ${W}/imports/[importId]/rejections`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({ params: await started(cast) }),
  },
  [`GET ${W}/imports/[importId]/rejections.csv`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({ params: await started(cast) }),
  },
  [`GET ${W}/pools`]: { access: 'pool.view', status: 200 },
  [`GET ${W}/pools/[poolId]`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({ params: { poolId: (await pool(cast)).poolId } }),
  },
  [`PATCH ${W}/pools/[poolId]`]: {
    access: 'pool.view',
    asks: 'pool.rename',
    status: 200,
    call: async (cast) => ({
      params: { poolId: (await pool(cast)).poolId },
      body: { name: `Renamed ${testDatabase().newId()}` },
    }),
  },
  [`GET ${W}/pools/[poolId]/prompts`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({ params: { poolId: (await pool(cast)).poolId }, query: { version: '1' } }),
  },
  [`GET ${W}/pools/[poolId]/prompts/[promptId]`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({ params: await pool(cast) }),
  },
  ...analysisSamples,
  ...calibrationSamples,
  [`GET ${W}/campaigns`]: { access: 'campaign.view', status: 200 },
  [`POST ${W}/campaigns`]: {
    access: 'campaign.edit',
    status: 201,
    call: async (cast) => ({
      body: { name: 'Campaign', poolId: (await pool(cast)).poolId, instructions: 'Prefer the better one.' },
    }),
  },
  [`GET ${W}/campaigns/[campaignId]`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await campaign(cast) }),
  },
  [`PATCH ${W}/campaigns/[campaignId]`]: {
    access: 'campaign.edit',
    status: 200,
    call: async (cast) => ({ params: await campaign(cast), body: { name: 'Renamed' } }),
  },
  [`GET ${W}/campaigns/[campaignId]/plans`]: {
    access: 'campaign.view',
    status: 200,
    call: async (cast) => ({ params: await campaign(cast) }),
  },
  [`GET ${W}/campaigns/[campaignId]/plans/[number]`]: {
    access: 'campaign.view',
    // The sample's plan is not locked.
    status: 404,
    call: async (cast) => ({ params: { ...(await campaign(cast)), number: '1' } }),
  },
  [`POST ${W}/campaigns/[campaignId]/plans`]: {
    access: 'campaign.edit',
    // The sample's pool has not been counted.
    status: 409,
    call: async (cast) => ({
      params: await campaign(cast),
      body: {
        responsesPerPrompt: 2,
        question: {
          trained: 'policy',
          budget: { unit: 'annotations', budgetAnnotations: 100 },
          overlap: 1,
          cost: null,
        },
      },
    }),
  },
  ...assignmentSamples,
  ...judgmentSamples,
  ...practiceSamples,
  ...exportSamples,
  ...lifeSamples,
  ...runningSamples,
  ...rulingsSamples,
  ...allocationSamples,
  ...pilotSamples,
}
