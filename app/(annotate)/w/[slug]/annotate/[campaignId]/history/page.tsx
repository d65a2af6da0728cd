import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryRoom } from '#components/annotate/history/history-room'
import { NotOnRoster } from '#components/annotate/waiting/not-on-roster'
import { CampaignParams } from '#lib/contracts/campaigns'
import { HistorySearch } from '#lib/contracts/judgments'
import { JudgmentId } from '#lib/core/vocabulary/ids'
import { page } from '#lib/http/page'
import { readWorkplace } from '#lib/services/assignments/read-workplace'
import { readMyHistory } from '#lib/services/judgments/read-my-history'
import { reopenJudgment } from '#lib/services/judgments/reopen-judgment'
import { annotateWords } from '../../../../../../annotate-words.ts'

const DAY_MS = 24 * 3600 * 1000

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await annotateWords()).mine.title }
}

export default page({
  access: 'assignment.work',
  render: async ({ deps, user, actor, params, search }) => {
    const parsed = CampaignParams.safeParse(params)
    if (!parsed.success) notFound()
    const { campaignId } = parsed.data
    const slug = params.slug ?? ''
    const workplace = await readWorkplace(deps, actor, { campaignId })
    if (!workplace.isOnRoster) return <NotOnRoster name={workplace.name} home={`/w/${slug}/annotate`} />
    const { show, before, open } = HistorySearch.parse(search)
    const [ms = '', id = ''] = before?.split('.') ?? []
    const history = await readMyHistory(deps, actor, {
      campaignId,
      filter: show,
      since: new Date(deps.now().getTime() - DAY_MS),
      before: before === undefined ? null : { submittedAt: new Date(Number(ms)), judgmentId: JudgmentId.parse(id) },
    })
    const isListed = history.judgments.some(({ judgmentId }) => judgmentId === open)
    const shown =
      open !== undefined && isListed ? await reopenJudgment(deps, actor, { campaignId, judgmentId: open }) : null
    return (
      <HistoryRoom
        slug={slug}
        campaignId={campaignId}
        name={history.name}
        person={{ account: user.userId, membership: actor.membershipId }}
        show={show}
        before={before ?? null}
        lines={history.judgments.map((line) => ({ ...line, submittedAt: line.submittedAt.toISOString() }))}
        next={history.next && `${history.next.submittedAt.getTime()}.${history.next.judgmentId}`}
        revisits={history.revisits}
        open={shown && { judgmentId: shown.judgmentId, texts: shown.texts }}
      />
    )
  },
})
