import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { Analysis, type RequestAnalysis } from '#lib/contracts/analyses'
import { CreatedInvites } from '#lib/contracts/invites'
import { ResetLink } from '#lib/contracts/workspaces'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { firstRunToken } from '#lib/platform/first-run'
import { addPracticeItem } from '#lib/services/practice/change-practice'
import { saveTemplate } from '#lib/services/templates/save-template'
import { buildCalibration } from '#lib/testing/builders/calibration'
import { annotationQuestion, buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { buildDraftCampaign } from '#lib/testing/builders/draft-campaign'
import { type BuiltFile, buildImport, jsonLines } from '#lib/testing/builders/import'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildJudgments } from '#lib/testing/builders/judgments'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { buildPilot } from '#lib/testing/builders/pilot'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { buildRoster } from '#lib/testing/builders/roster'
import { buildRunningCampaign } from '#lib/testing/builders/running-campaign'
import { buildUser } from '#lib/testing/builders/user'
import { testDatabase } from '#lib/testing/database'
import { expect, expectSoundPage, type SignIn, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'
import { buildSaidCampaign } from './said-scene.ts'

type Scene = { signedInAs: SignIn; api: APIRequestContext }

/** What each page is opened with: who is there, and what; returns its address. */
const pages: Record<string, (scene: Scene) => Promise<string>> = {
  // Without a workspace; with one it only leads on.
  '/': async ({ signedInAs }) => {
    const { actor } = await signedInAs('annotator')
    await removeMembership(actor.membershipId)
    return '/'
  },
  '/sign-in': async () => '/sign-in',
  '/setup': async () => `/setup?token=${firstRunToken(process.env.SECRET ?? '')}`,
  '/invite/[token]': async ({ signedInAs, api }) => {
    const { workspace } = await signedInAs('owner')
    const { email } = await buildUser()
    const reply = await api.post(`/api/v1/workspaces/${workspace.slug}/invites`, {
      data: { emails: [`new-${email}`], role: 'annotator', days: 7 },
    })
    return CreatedInvites.parse(await reply.json()).made[0]?.url ?? ''
  },
  '/reset/[token]': async ({ signedInAs, api }) => {
    const { workspace } = await signedInAs('owner')
    const { actor } = await buildMember('lead', { workspace })
    const reply = await api.post(`/api/v1/workspaces/${workspace.slug}/members/${actor.membershipId}/reset-link`)
    return ResetLink.parse(await reply.json()).url
  },
  '/account': async ({ signedInAs }) => {
    await signedInAs('reviewer')
    return '/account'
  },
  '/w/new': async ({ signedInAs }) => {
    await signedInAs('owner')
    return '/w/new'
  },
  '/w/[slug]': async ({ signedInAs }) => `/w/${(await signedInAs('lead')).workspace.slug}`,
  '/w/[slug]/pools': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    await importedPool(lead, wholeFile)
    return `/w/${lead.workspace.slug}/pools`
  },
  '/w/[slug]/pools/new': async ({ signedInAs }) => `/w/${(await signedInAs('lead')).workspace.slug}/pools/new`,
  '/w/[slug]/pools/[poolId]': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { poolId } = await importedPool(lead, wholeFile)
    return `/w/${lead.workspace.slug}/pools/${poolId}`
  },
  '/w/[slug]/pools/[poolId]/diversity': async ({ signedInAs, api }) => {
    const lead = await signedInAs('lead')
    const { poolId } = await importedPool(lead, wholeFile)
    for (const kind of ['prompt-diversity', 'pool-profile'] as const) await analysed(api, lead, poolId, { kind })
    return `/w/${lead.workspace.slug}/pools/${poolId}/diversity?at=2`
  },
  '/w/[slug]/pools/[poolId]/select': async ({ signedInAs, api }) => {
    const lead = await signedInAs('lead')
    const { poolId } = await importedPool(lead, wholeFile)
    const settings = { ...STANDARD_ANALYSIS, method: 'diverse', count: 2 } as const
    await analysed(api, lead, poolId, { kind: 'selection', settings })
    return `/w/${lead.workspace.slug}/pools/${poolId}/select?method=diverse&count=2`
  },
  '/w/[slug]/pools/[poolId]/augment': async ({ signedInAs, api }) => {
    const lead = await signedInAs('lead')
    const { poolId } = await importedPool(lead, wholeFile)
    const { poolId: candidatePoolId } = await importedPool(lead, otherFile, 'Sea')
    const settings = { ...STANDARD_ANALYSIS, candidatePoolId, candidateVersion: 1 }
    await analysed(api, lead, poolId, { kind: 'augmentation', settings })
    return `/w/${lead.workspace.slug}/pools/${poolId}/augment?with=${candidatePoolId}`
  },
  '/w/[slug]/pools/compare': async ({ signedInAs, api }) => {
    const lead = await signedInAs('lead')
    const { poolId } = await importedPool(lead, wholeFile)
    const { poolId: otherId } = await importedPool(lead, otherFile, 'Sea')
    for (const id of [poolId, otherId]) await analysed(api, lead, id, { kind: 'prompt-diversity' })
    return `/w/${lead.workspace.slug}/pools/compare?pool=${poolId}&pool=${otherId}`
  },
  '/w/[slug]/pools/[poolId]/imports/[importId]': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { poolId, importId } = await importedPool(lead, brokenFile)
    return `/w/${lead.workspace.slug}/pools/${poolId}/imports/${importId}`
  },
  '/w/[slug]/evidence': async ({ signedInAs }) => `/w/${(await signedInAs('lead')).workspace.slug}/evidence`,
  '/w/[slug]/evidence/calibrations': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    await buildCalibration(lead.actor)
    return `/w/${lead.workspace.slug}/evidence/calibrations`
  },
  '/w/[slug]/evidence/calibrations/[calibrationId]': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { calibrationId } = await buildCalibration(lead.actor)
    return `/w/${lead.workspace.slug}/evidence/calibrations/${calibrationId}`
  },
  '/w/[slug]/evidence/pilots': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    await buildPilot(actor, pilotScores)
    return `/w/${workspace.slug}/evidence/pilots`
  },
  '/w/[slug]/evidence/pilots/new': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    const { campaignId } = await buildCountedCampaign(actor, variedTexts(40), 4)
    const design = 'budget=400&law=none&metric=Win%20rate&difference=2&sd=1'
    return `/w/${workspace.slug}/evidence/pilots/new?campaign=${campaignId}&${design}`
  },
  '/w/[slug]/evidence/pilots/[pilotId]': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    const { pilotId } = await buildPilot(actor, pilotScores)
    return `/w/${workspace.slug}/evidence/pilots/${pilotId}`
  },
  '/w/[slug]/people': async ({ signedInAs }) => {
    const { workspace } = await signedInAs('owner')
    for (const role of ['lead', 'reviewer', 'annotator'] as const) await buildMember(role, { workspace })
    return `/w/${workspace.slug}/people`
  },
  '/w/[slug]/annotate': async ({ signedInAs }) => {
    const campaign = await buildRankingCampaign({ items: 4 })
    await joinRoster(campaign, await signedInAs('annotator', { workspace: campaign.workspace }))
    return `/w/${campaign.workspace.slug}/annotate`
  },
  '/w/[slug]/annotate/[campaignId]': async ({ signedInAs }) => {
    const campaign = await buildRankingCampaign({ items: 4 })
    await joinRoster(campaign, await signedInAs('annotator', { workspace: campaign.workspace }))
    return `/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}`
  },
  '/w/[slug]/annotate/[campaignId]/history': async ({ signedInAs }) => {
    const campaign = await buildRankingCampaign({ items: 4 })
    const { actor } = await signedInAs('annotator', { workspace: campaign.workspace })
    await joinRoster(campaign, { actor })
    const worker = { campaignId: campaign.campaignId, annotatorId: actor.membershipId }
    for (let judged = 0; judged < 3; judged += 1) await judgeNext(worker)
    const newest = await testDatabase().db.judgment.findFirstOrThrow({ where: worker, orderBy: { sequence: 'desc' } })
    return `/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}/history?open=${newest.id}`
  },
  '/w/[slug]/campaigns': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    await buildCountedCampaign(actor, variedTexts(5))
    return `/w/${workspace.slug}/campaigns`
  },
  '/w/[slug]/campaigns/new': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    await buildPromptPool({ workspaceId: workspace.id, createdById: actor.membershipId }, variedTexts(5))
    return `/w/${workspace.slug}/campaigns/new`
  },
  '/w/[slug]/campaigns/templates': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    const { campaignId } = await buildDraftCampaign({ workspaceId: workspace.id, createdById: actor.membershipId })
    await saveTemplate(testDatabase(), actor, {
      campaignId,
      name: 'Cooking',
      about: 'Rank recipes by how they turn out.',
    })
    return `/w/${workspace.slug}/campaigns/templates`
  },
  '/w/[slug]/campaigns/[campaignId]': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { campaignId } = await buildLockedCampaign({
      prompts: 3,
      lead,
      responsesOf: (i) => ['One', `Two ${i}`].slice(i),
    })
    return `/w/${lead.workspace.slug}/campaigns/${campaignId}`
  },
  '/w/[slug]/campaigns/[campaignId]/guidelines': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { campaignId } = await buildLockedCampaign({ prompts: 1, lead })
    return `/w/${lead.workspace.slug}/campaigns/${campaignId}/guidelines`
  },
  '/w/[slug]/campaigns/[campaignId]/practice': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { campaignId } = await buildLockedCampaign({ prompts: 1, lead })
    const item = {
      messages: [{ role: 'user' as const, content: 'Why is the sky blue?' }],
      responses: ['Air scatters blue light most.', 'It reflects the sea.', 'The sea is blue.'],
      ranks: [1, 2, 2],
      explanation: 'Only the first says why; the others say what is not so.',
    }
    await addPracticeItem(testDatabase(), lead.actor, { campaignId, item })
    return `/w/${lead.workspace.slug}/campaigns/${campaignId}/practice`
  },
  '/w/[slug]/campaigns/[campaignId]/questions': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { campaignId } = await buildLockedCampaign({ prompts: 1, lead })
    return `/w/${lead.workspace.slug}/campaigns/${campaignId}/questions`
  },
  '/w/[slug]/campaigns/[campaignId]/said': async ({ signedInAs }) => {
    const { campaignId, workspace } = await buildSaidCampaign()
    await signedInAs('reviewer', { workspace })
    return `/w/${workspace.slug}/campaigns/${campaignId}/said`
  },
  '/w/[slug]/campaigns/[campaignId]/responses': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { campaignId } = await buildLockedCampaign({
      prompts: 12,
      lead,
      responsesOf: (i) => ['One', `Two ${i}`].slice(i),
    })
    return `/w/${lead.workspace.slug}/campaigns/${campaignId}/responses`
  },
  '/w/[slug]/campaigns/[campaignId]/annotation': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    const { campaignId } = await buildCountedCampaign(actor, variedTexts(12))
    return `/w/${workspace.slug}/campaigns/${campaignId}/annotation`
  },
  '/w/[slug]/campaigns/[campaignId]/allocation': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const { campaignId } = await buildLockedCampaign({ prompts: 30, overlap: 2, lead })
    await buildRoster(campaignId, lead.workspace, [{ weeklyMinutes: 600 }, { capJudgments: 5 }, { weeklyMinutes: 90 }])
    return `/w/${lead.workspace.slug}/campaigns/${campaignId}/allocation?within=20`
  },
  '/w/[slug]/campaigns/[campaignId]/plan': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    const { campaignId } = await buildCountedCampaign(actor, variedTexts(60))
    return `/w/${workspace.slug}/campaigns/${campaignId}/plan?budget=100&wage=20`
  },
  '/w/[slug]/campaigns/[campaignId]/plan/print': async ({ signedInAs }) => {
    const { actor, workspace } = await signedInAs('lead')
    const { campaignId } = await buildCountedCampaign(actor, variedTexts(60))
    return `/w/${workspace.slug}/campaigns/${campaignId}/plan/print?budget=100&wage=20`
  },
  '/w/[slug]/campaigns/[campaignId]/plan/next': async ({ signedInAs }) => {
    const lead = await signedInAs('lead')
    const question = annotationQuestion(160)
    const shape = { responsesPerPrompt: 2, prompts: 90, responses: 4, annotators: 2 }
    const { campaignId, annotatorIds } = await buildRunningCampaign({ lead, question, ...shape })
    for (const annotatorId of annotatorIds)
      for (let i = 0; i < 16; i += 1) await judgeNext({ campaignId, annotatorId }, 20_000 + 900 * i)
    return `/w/${lead.workspace.slug}/campaigns/${campaignId}/plan/next?k=4`
  },
  '/w/[slug]/settings': async ({ signedInAs }) => `/w/${(await signedInAs('owner')).workspace.slug}/settings`,
  '/w/[slug]/campaigns/[campaignId]/export': async ({ signedInAs, api }) => {
    const { workspace } = await signedInAs('lead')
    const campaign = await buildOpenCampaign({
      ...{ items: 3, overlap: 2, annotators: 2, responsesPerItem: 4, capUnits: 100, workspace },
    })
    await buildJudgments(campaign, { overlap: 2, responsesPerItem: 4 })
    const path = `w/${workspace.slug}/campaigns/${campaign.campaignId}`
    await api.post(`/api/v1/${path.replace(/^w/, 'workspaces')}/snapshots`, { data: {} })
    return `/${path}/export`
  },
}

const pilotScores = ([2, 4] as const).flatMap((arm) =>
  [51.2, 50.1, 52.3].map((value, i) => ({ arm, run: i + 1, value: value + (arm === 4 ? 2.5 : 0) })),
)
const wholeFile = jsonLines(
  ['Why is the sky blue?', 'Warum ist der Himmel blau?', 'لماذا السماء زرقاء؟'].map((prompt, n) => ({
    id: `q${n}`,
    prompt,
    source: n === 0 ? 'school' : 'street',
    lang: ['en', 'de', 'ar'][n],
    responses: ['Because of scattering.', 'It reflects the sea.'],
  })),
)
const otherFile = jsonLines(
  ['How deep is the sea?', 'Which fish live near the coast of Chile?'].map((prompt) => ({ prompt, lang: 'en' })),
)
/** One line is turned away and one field left out, so that the report waits for a decision. */
const brokenFile = { name: 'broken.jsonl', bytes: Buffer.from('{"prompt": "Kept", "score": 1}\n{"prompt": \n') }

/** A pool whose import the application's own worker has seen through. */
async function importedPool(lead: BuiltMember, file: BuiltFile, name = 'Sky') {
  const made = await buildImport(lead.actor, file, { name })
  const state = () => testDatabase().db.poolImport.findUniqueOrThrow({ where: { id: made.importId } })
  await expect.poll(async () => (await state()).state).toMatch(/finished|review/)
  return made
}

/** Asks for an analysis of a pool's first version until the application's own worker has it ready. */
async function analysed(api: APIRequestContext, lead: BuiltMember, poolId: string, request: RequestAnalysis) {
  const address = `/api/v1/workspaces/${lead.workspace.slug}/pools/${poolId}/versions/1/analyses`
  await expect
    .poll(async () => Analysis.parse(await (await api.post(address, { data: request })).json()).state)
    .toBe('ready')
}

/** Where nothing is, where nothing is in a workspace, and where the role does not reach. */
const refusals: Record<string, { status: number; scene: (scene: Scene) => Promise<string> }> = {
  'not-found': { status: 404, scene: async () => '/nowhere' },
  'not-found-in-workspace': {
    status: 404,
    scene: async ({ signedInAs }) => `/w/${(await signedInAs('lead')).workspace.slug}/nowhere`,
  },
  'workspace-of-others': {
    status: 404,
    scene: async ({ signedInAs }) => {
      const { workspace } = await buildMember('owner')
      await signedInAs('owner')
      return `/w/${workspace.slug}`
    },
  },
  forbidden: {
    status: 403,
    scene: async ({ signedInAs }) => `/w/${(await signedInAs('annotator')).workspace.slug}/people`,
  },
}

async function removeMembership(id: string): Promise<void> {
  await testDatabase().db.membership.update({ where: { id }, data: { removedAt: new Date() } })
}

/** `app/(entry)/invite/[token]/page.tsx` is the page `/invite/[token]`. A page for any other address belongs to the refusals. */
function pagesOfTheApplication(): string[] {
  const app = path.resolve(import.meta.dirname, '../app')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => path.dirname(file).split(path.sep))
    .map((parts) => `/${parts.filter((part) => part !== '.' && !/^\(.*\)$/.test(part)).join('/')}`)
    .filter((pattern) => !pattern.includes('[...'))
    .sort()
}

const fileName = (pattern: string) => pattern.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '') || 'start'

// The longest file by far: both workers share it.
test.describe.configure({ mode: 'parallel' })

test('every page of the application has its scene here', () => {
  expect(Object.keys(pages).sort()).toEqual(pagesOfTheApplication())
})

for (const [pattern, scene] of Object.entries(pages)) {
  test(`${pattern} is sound at every width and in both themes`, async ({ page, context, signedInAs }) => {
    const reply = await page.goto(await scene({ signedInAs, api: context.request }))
    expect(reply?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await expectSoundPage(page, `page-${fileName(pattern)}`)
  })
}

for (const [name, { status, scene }] of Object.entries(refusals)) {
  test(`the page for ${name.replaceAll('-', ' ')} answers ${status} and is sound`, async ({
    page,
    context,
    signedInAs,
    expectConsole,
  }) => {
    expectConsole(new RegExp(`status of ${status}`))
    const reply = await page.goto(await scene({ signedInAs, api: context.request }))
    expect(reply?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectSoundPage(page, `refusal-${name}`)
  })
}
