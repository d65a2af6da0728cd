import type { Metadata } from 'next'
import { MyCampaigns } from '#components/annotate/home/my-campaigns'
import { UnsentNote } from '#components/annotate/unsent/unsent-note'
import { LanguageChoice } from '#components/shell/words/language-choice'
import { PageHeader } from '#components/ui/display/page-header'
import { page } from '#lib/http/page'
import { listMyCampaigns } from '#lib/services/assignments/list-my-campaigns'
import { annotateWords } from '../../../annotate-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await annotateWords()).screen.campaigns }
}

export default page({
  access: 'assignment.work',
  render: async ({ deps, user, actor, params }) => {
    const { home, screen, language } = await annotateWords()
    return (
      <>
        <PageHeader
          title={screen.campaigns}
          description={home.text}
          action={<LanguageChoice label={screen.language} language={language} />}
        />
        <UnsentNote person={{ account: user.userId, membership: actor.membershipId }} />
        <MyCampaigns slug={params.slug ?? ''} campaigns={await listMyCampaigns(deps, actor)} />
      </>
    )
  },
})
