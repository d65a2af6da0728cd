import { EvidenceFrame } from '#components/evidence/evidence-frame'
import { GroundSelect } from '#components/pilots/design/ground-select'
import { PilotDesigner } from '#components/pilots/design/pilot-designer'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { lawOffers } from '#lib/client/pilots/law-offers'
import { strings } from '#lib/client/strings/index'
import { DiversityAnalysis } from '#lib/contracts/analyses'
import { can } from '#lib/core/access/can'
import { page } from '#lib/http/page'
import { findDiversity } from '#lib/services/analyses/read-analysis'
import { listLaws } from '#lib/services/calibrations/read-laws'
import { listCampaigns } from '#lib/services/campaigns/list-campaigns'
import { readPilotGround } from '#lib/services/pilots/read-ground'
import { readResponseLength } from '#lib/services/plans/read-response-length'
import { listPools } from '#lib/services/pools/list-pools'

const words = strings.pilots.designer
export const metadata = { title: words.title }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const slug = params.slug ?? ''
    const [campaigns, listed] = await Promise.all([
      listCampaigns(deps, actor),
      listPools(deps, actor, { archived: false }),
    ])
    const pools = listed.filter(({ version }) => version !== null)
    const campaign = campaigns.find(({ campaignId }) => campaignId === search.campaign)
    const pool = pools.find(({ poolId }) => poolId === search.pool)
    const [firstCampaign, firstPool] = [campaigns[0], pools[0]]
    const of = campaign
      ? { campaignId: campaign.campaignId }
      : pool
        ? { poolId: pool.poolId }
        : firstCampaign
          ? { campaignId: firstCampaign.campaignId }
          : firstPool
            ? { poolId: firstPool.poolId }
            : null
    const frame = { slug, tab: 'pilots', title: words.title, description: words.description, isBelow: true } as const
    if (!of) {
      return (
        <EvidenceFrame {...frame}>
          <EmptyState
            title={words.needsPoolTitle}
            text={words.needsPoolText}
            action={
              can(actor.role, 'pool.import') && (
                <ButtonLink href={`/w/${slug}/pools/new`} variant="primary">
                  {strings.campaigns.importPool}
                </ButtonLink>
              )
            }
          />
        </EvidenceFrame>
      )
    }
    const ground = await readPilotGround(deps, actor, of)
    const { poolId, versionNumber } = ground.pool
    const [analysis, length, laws] = await Promise.all([
      findDiversity(deps, actor, { poolId, number: versionNumber }),
      readResponseLength(deps, actor, { poolId, versionNumber }),
      listLaws(deps, actor),
    ])
    const chosen = 'campaignId' in of ? `campaign:${of.campaignId}` : `pool:${of.poolId}`
    const typed = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    return (
      <EvidenceFrame {...frame}>
        <GroundSelect
          slug={slug}
          chosen={chosen}
          campaigns={campaigns.map(({ campaignId, name }) => ({ id: String(campaignId), name }))}
          pools={pools.map(({ poolId: id, name }) => ({ id: String(id), name }))}
        />
        <PilotDesigner
          key={chosen}
          place={{
            ...{ slug, pool: { ...ground.pool, poolId: String(poolId) } },
            of: 'campaignId' in of ? { campaignId: String(of.campaignId) } : { poolId: String(of.poolId) },
            groundName: ground.campaign?.name ?? ground.pool.name,
            plannedPrompts: ground.terms?.prompts ?? null,
          }}
          first={analysis && DiversityAnalysis.parse(analysis)}
          basis={{
            terms: ground.terms,
            people: ground.people.length,
            laws: lawOffers(laws),
            responseWords: length?.mean ?? null,
          }}
          search={Object.fromEntries(typed)}
          canEdit={can(actor.role, 'campaign.edit')}
        />
      </EvidenceFrame>
    )
  },
})
