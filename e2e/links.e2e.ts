import type { APIRequestContext } from '@playwright/test'
import { type Role, roles } from '#lib/core/access/can'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { buildImport, jsonLines } from '#lib/testing/builders/import'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import type { BuiltWorkspace } from '#lib/testing/builders/workspace'
import { expect, type SignIn, test } from './fixtures.ts'

/** A workspace with something in every state a page can show: an import, and campaigns from planning to closed; everybody is on a roster. */
async function buildBusyWorkspace(signedInAs: SignIn, api: APIRequestContext): Promise<BuiltWorkspace> {
  const lead = await signedInAs('lead')
  const { workspace, actor } = lead
  await buildImport(actor, jsonLines([{ prompt: 'hello', extra: 1 }]), { name: 'Waits for a decision' })
  await buildCountedCampaign(actor, variedTexts(5))
  await buildLockedCampaign({ prompts: 2, lead, responsesOf: (i) => ['One', 'Two'].slice(i) })
  await buildLockedCampaign({ prompts: 2, lead })
  for (const isClosed of [false, true]) {
    const { campaignId } = await buildLockedCampaign({ prompts: 2, lead })
    const post = async (path: string, data: object) => {
      const reply = await api.post(`/api/v1/workspaces/${workspace.slug}/campaigns/${campaignId}/${path}`, { data })
      expect(reply.ok(), path).toBe(true)
    }
    await post('open', {})
    await post('roster', { membershipIds: [actor.membershipId] })
    await judgeNext({ campaignId, annotatorId: actor.membershipId })
    await post('snapshots', {})
    if (isClosed) await post('state', { transition: 'close' })
  }
  return workspace
}

/** So many different addresses are in reach at least: else the walk would have found nothing to follow. */
const least: Record<Role, number> = { owner: 35, lead: 35, reviewer: 25, annotator: 3 }

for (const role of roles) {
  test(`no page shows a link that is refused to the ${role}`, async ({ context, signedInAs }) => {
    const workspace = await buildBusyWorkspace(signedInAs, context.request)
    await buildMember('annotator', { workspace })
    await signedInAs(role, { workspace })
    const waiting = [`/w/${workspace.slug}`]
    const seen = new Set(waiting)
    const refused: string[] = []
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const reply = await context.request.get(path)
      if (!reply.ok()) refused.push(`${reply.status()} ${path}`)
      if (!reply.headers()['content-type']?.includes('text/html')) continue
      for (const [, href = ''] of (await reply.text()).matchAll(/<a [^>]*?href="(\/[^"#]*)"/g)) {
        const next = href.replaceAll('&amp;', '&')
        if (seen.has(next)) continue
        seen.add(next)
        waiting.push(next)
      }
    }
    expect(refused).toEqual([])
    expect(seen.size).toBeGreaterThanOrEqual(least[role])
  })
}
