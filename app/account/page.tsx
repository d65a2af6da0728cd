import type { Metadata } from 'next'
import { PasswordCard } from '#components/people/account/password-card'
import { ProfileCard } from '#components/people/account/profile-card'
import { SessionsCard } from '#components/people/account/sessions-card'
import { WorkspacesCard } from '#components/people/account/workspaces-card'
import { PlainFrame } from '#components/people/plain-frame'
import { LanguageChoice } from '#components/shell/words/language-choice'
import { PageHeader } from '#components/ui/display/page-header'
import { page } from '#lib/http/page'
import { sessionReply } from '#lib/http/people-replies'
import { currentSessionId } from '#lib/http/session'
import { listMyWorkspaces } from '#lib/services/people/list-my-workspaces'
import { listSessions } from '#lib/services/people/list-sessions'
import { frameWords } from '../frame-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await frameWords()).people.account.title }
}

export default page({
  access: 'signed-in',
  render: async ({ deps, user }) => {
    const [words, { workspaces, canCreateWorkspace }, sessions, currentId] = await Promise.all([
      frameWords(),
      listMyWorkspaces(deps, user),
      listSessions(deps, user),
      currentSessionId(),
    ])
    return (
      <PlainFrame>
        <PageHeader
          title={words.people.account.title}
          description={user.email}
          action={<LanguageChoice label={words.shell.language} language={words.language} />}
        />
        <div className="flex flex-col gap-5">
          <WorkspacesCard
            workspaces={workspaces.map(({ workspaceId: _, ...workspace }) => workspace)}
            canCreate={canCreateWorkspace}
          />
          <ProfileCard name={user.name} email={user.email} />
          <PasswordCard email={user.email} />
          <SessionsCard sessions={sessions.map((session) => sessionReply(session, currentId))} />
        </div>
      </PlainFrame>
    )
  },
})
