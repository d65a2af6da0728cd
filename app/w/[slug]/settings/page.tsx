import type { Metadata } from 'next'
import { LeaveButton } from '#components/people/leave-button'
import { AuditCard } from '#components/people/settings/audit-card'
import { RenameForm } from '#components/people/settings/rename-form'
import { Card } from '#components/ui/display/card'
import { PageHeader } from '#components/ui/display/page-header'
import { AuditQuery } from '#lib/contracts/workspaces'
import { can } from '#lib/core/access/can'
import { workspaceLanguage } from '#lib/http/language'
import { currentActor, page } from '#lib/http/page'
import { auditReply } from '#lib/http/people-replies'
import { listAuditEvents } from '#lib/services/workspaces/list-audit-events'
import { frameWordsIn } from '../../../frame-words.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await currentActor((await params).slug)
  return actor ? { title: frameWordsIn(await workspaceLanguage(actor.role)).people.settings.title } : {}
}

export default page({
  access: 'workspace.view',
  render: async ({ deps, actor, params, search }) => {
    const words = frameWordsIn(await workspaceLanguage(actor.role)).people
    const slug = params.slug ?? ''
    const before = AuditQuery.safeParse({ before: search.before }).data?.before
    const audit = can(actor.role, 'audit.view') ? await listAuditEvents(deps, actor, { before }) : null
    return (
      <>
        <PageHeader title={words.settings.title} description={actor.workspaceName} />
        <div className="flex flex-col gap-5">
          <Card title={words.settings.workspace}>
            {can(actor.role, 'workspace.rename') ? (
              <RenameForm slug={slug} name={actor.workspaceName} />
            ) : (
              <p className="text-ink-muted">{words.settings.yourRole(actor.role)}</p>
            )}
          </Card>
          <Card
            title={words.account.leaveTitle(actor.workspaceName)}
            action={<LeaveButton slug={slug} name={actor.workspaceName} />}
          >
            <p className="text-ink-muted">{words.account.leaveText(actor.workspaceName)}</p>
          </Card>
          {audit && (
            <AuditCard
              slug={slug}
              page={{ events: audit.events.map(auditReply), nextBefore: audit.nextBefore }}
              isNewest={before === undefined}
            />
          )}
        </div>
      </>
    )
  },
})
