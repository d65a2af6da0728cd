import type { Metadata } from 'next'
import { NewWorkspaceForm } from '#components/people/new-workspace-form'
import { PlainFrame } from '#components/people/plain-frame'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'
import { listMyWorkspaces } from '#lib/services/people/list-my-workspaces'

export const metadata: Metadata = { title: strings.people.newWorkspace.title }

export default page({
  access: 'signed-in',
  render: async ({ deps, user }) => {
    const words = strings.people.newWorkspace
    const { canCreateWorkspace } = await listMyWorkspaces(deps, user)
    return (
      <PlainFrame>
        {canCreateWorkspace ? (
          <>
            <PageHeader title={words.title} description={words.text} />
            <NewWorkspaceForm origin={deps.env.BASE_URL} />
          </>
        ) : (
          <PageHeader title={words.notAllowedTitle} description={words.notAllowedText} />
        )}
      </PlainFrame>
    )
  },
})
