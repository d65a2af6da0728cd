import type { Metadata } from 'next'
import { MyCampaigns } from '#components/annotate/home/my-campaigns'
import { UnsentNote } from '#components/annotate/unsent/unsent-note'
import { LanguageChoice } from '#components/shell/words/language-choice'
import { PageHeader } from '#components/ui/display/page-header'
import { page } from '#lib/http/page'
import { listMyCampaigns } from '#lib/services/assignments/list-my-campaigns'
import { annotateWords } from '../../../annotate-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await annotateWords()).home.title }
}

export default page({
  access: 'assignment.work',
  render: async ({ deps, user, actor, params }) => {
    const { home: words, language } = await annotateWords()
    return (
      <>
        <PageHeader
          title={words.title}
          description={words.text}
          action={<LanguageChoice label={words.language} language={language} />}
        />
        <UnsentNote person={{ account: user.userId, membership: actor.membershipId }} />
        <MyCampaigns slug={params.slug ?? ''} campaigns={await listMyCampaigns(deps, actor)} />
      </>
    )
  },
})
