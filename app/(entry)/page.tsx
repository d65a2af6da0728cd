import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { SignOutButton } from '#components/people/sign-out-button'
import { MessagePage } from '#components/shell/failure/message-page'
import { ButtonLink } from '#components/ui/actions/button-link'
import { WORKSPACE_COOKIE } from '#lib/client/workspace-cookie'
import { page } from '#lib/http/page'
import { listMyWorkspaces } from '#lib/services/people/list-my-workspaces'
import { frameWords } from '../frame-words.ts'

/** The start: on to the workspace that was open last, else to the first; without any, what to do about it. */
export default page({
  access: 'public',
  render: async ({ deps, user }) => {
    if (!user) redirect('/sign-in')
    const { workspaces, canCreateWorkspace } = await listMyWorkspaces(deps, user)
    const last = (await cookies()).get(WORKSPACE_COOKIE)?.value
    const workspace = workspaces.find(({ slug }) => slug === last) ?? workspaces[0]
    if (workspace) redirect(`/w/${workspace.slug}`)
    const words = (await frameWords()).shell
    return (
      <MessagePage
        title={words.start.noWorkspaceTitle}
        action={
          <>
            {canCreateWorkspace && (
              <ButtonLink variant="primary" href="/w/new">
                {words.newWorkspace}
              </ButtonLink>
            )}
            <ButtonLink href="/account">{words.account}</ButtonLink>
            <SignOutButton variant="ghost" />
          </>
        }
      >
        <p>{words.start.noWorkspaceText}</p>
      </MessagePage>
    )
  },
})
