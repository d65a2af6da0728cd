import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { AnnotationScreen } from '#components/annotate/screen/annotation-screen'
import { NotOnRoster } from '#components/annotate/waiting/not-on-roster'
import { OwnPreferences } from '#components/shell/own-preferences'
import { CampaignParams } from '#lib/contracts/campaigns'
import { page } from '#lib/http/page'
import { readWorkplace } from '#lib/services/assignments/read-workplace'
import { readPreferences } from '#lib/services/people/read-preferences'
import { annotateWords } from '../../../../../annotate-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await annotateWords()).screen.campaigns }
}

/** Outside the workspace's frame: nothing stands between eye and text. Opening it claims nothing; the screen asks for items itself. */
export default page({
  access: 'assignment.work',
  render: async ({ deps, user, actor, params, search }) => {
    const parsed = CampaignParams.safeParse(params)
    if (!parsed.success) notFound()
    const { campaignId } = parsed.data
    const slug = params.slug ?? ''
    const workplace = await readWorkplace(deps, actor, { campaignId })
    if (!workplace.isOnRoster) return <NotOnRoster name={workplace.name} home={`/w/${slug}/annotate`} />
    return (
      <>
        <OwnPreferences slug={slug} account={actor.membershipId} preferences={await readPreferences(deps, actor)} />
        <AnnotationScreen
          slug={slug}
          campaignId={campaignId}
          name={workplace.name}
          person={{ account: user.userId, membership: actor.membershipId }}
          guidelines={workplace.guidelines}
          build={(await headers()).get('x-rankplan-build')}
          change={typeof search.change === 'string' ? search.change : null}
        />
      </>
    )
  },
})
